import { describe, expect, test } from "vitest";
import { fieldCatalog } from "../field-catalog.ts";
import type { Field, FieldType, ObjectSchema } from "./field.ts";
import { isUserKind, userSchemas } from "./user-schemas.ts";

interface Place {
  readonly name: string;
  readonly field: Field;
  readonly owner: ObjectSchema;
}

const schemas = allSchemas();
const places: readonly Place[] = schemas.flatMap((owner) =>
  Object.entries(owner.fields).map(([key, field]) => ({
    name: `${owner.name}.${key}`,
    field,
    owner,
  })),
);
const sentence = /^([A-Z0-9]|bunq).*\.$/s;
const page = /^[a-z0-9-]+(\/[a-z0-9-]+)*$/;

describe("every field", () => {
  test("is there: four kinds and all objects inside of them", () => {
    expect(schemas.map(({ name }) => name).toSorted()).toEqual([
      "Address",
      "Amount",
      "Avatar",
      "Avatar image",
      "Beneficial owner",
      "Billing contract",
      "Card",
      "Card number",
      "Company employee card",
      "Country permission",
      "Customer",
      "Customer limits",
      "Notification filter",
      "PIN assignment",
      "Pointer",
      "Relation",
      "Tap to Pay setting",
      "Tax residence",
      "User label",
      "UserApiKey",
      "UserCompany",
      "UserPaymentServiceProvider",
      "UserPerson",
    ]);
  });

  test("has a meaning of one readable line", () => {
    const unfit = places.filter(
      ({ field: { meaning } }) =>
        !sentence.test(meaning) || meaning.length < 20 || meaning.length > 160,
    );

    expect(unfit.map(({ name, field }) => [name, field.meaning])).toEqual([]);
  });

  test("names its page of the documentation", () => {
    const lost = places.filter(({ field, owner }) => !page.test(field.docs ?? owner.docs));

    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  test("says of its values and of real answers in sentences what there is to say", () => {
    const said = places.flatMap(({ name, field }) =>
      [...Object.values(field.values ?? {}), field.observed ?? "Nothing."].map((words) => ({
        name,
        words,
      })),
    );

    expect(said.length).toBeGreaterThan(places.length);
    expect(said.filter(({ words }) => !sentence.test(words))).toEqual([]);
  });
});

test.each(schemas)("$name has a meaning and a page of its own", ({ meaning, docs }) => {
  expect(meaning).toMatch(sentence);
  expect(docs).toMatch(page);
});

describe("what fields are known to hold", () => {
  const valuesOf = (pattern: string): readonly string[] =>
    Object.keys(userSchemas)
      .filter((name) => isUserKind(name))
      .flatMap((kind) => fieldCatalog(kind))
      .filter((entry) => entry.pattern === pattern)
      .flatMap((entry) => entry.values.map(({ value }) => value));

  test.each([
    ["UserPerson.status", "ACTIVE BLOCKED SIGNUP RECOVERY DENIED ABORTED"],
    [
      "UserPerson.sub_status",
      "NONE FACE_RESET APPROVAL APPROVAL_DIRECTOR APPROVAL_PARENT APPROVAL_SUPPORT COUNTER_IBAN IDEAL SUBMIT",
    ],
    ["UserPerson.gender", "MALE FEMALE UNKNOWN"],
    ["UserPerson.alias[].type", "EMAIL PHONE_NUMBER IBAN URL"],
    ["UserPerson.tax_resident[].status", "CONFIRMED UNCONFIRMED"],
    ["UserPerson.notification_filters[].notification_delivery_method", "PUSH URL"],
    ["UserCompany.status", "ACTIVE SIGNUP RECOVERY"],
    ["UserCompany.directors[].country", "000"],
    ["UserPaymentServiceProvider.status", "ACTIVE BLOCKED DENIED"],
    ["UserPaymentServiceProvider.sub_status", "NONE"],
  ])("%s", (pattern, values) => {
    expect(valuesOf(pattern)).toEqual(values.split(" "));
  });
});

test("what only a request may hold is marked", () => {
  expect(places.filter(({ field }) => field.writeOnly).map(({ name }) => name)).toEqual([
    "UserPerson.subscription_type",
    "UserPerson.avatar_uuid",
    "UserPerson.document_type",
    "UserPerson.document_number",
    "UserPerson.document_country_of_issuance",
    "UserPerson.document_front_attachment_id",
    "UserPerson.document_back_attachment_id",
    "UserPerson.legal_guardian_alias",
    "UserPerson.signup_track_type",
  ]);
});

test("what only one page documents is marked", () => {
  expect(places.filter(({ field }) => field.onlyOn).map(({ name }) => name)).toEqual([
    "UserPerson.address_shipping",
    "Relation.company_employee_setting_adyen_card_transaction",
    "Relation.all_company_employee_card",
    "UserCompany.address_shipping",
  ]);
});

function allSchemas(): readonly ObjectSchema[] {
  const found = new Set<ObjectSchema>();
  const add = (schema: ObjectSchema): void => {
    if (found.has(schema)) return;
    found.add(schema);
    for (const field of Object.values(schema.fields)) objectsIn(field.type).forEach(add);
  };
  Object.values(userSchemas).forEach(add);
  return [...found];
}

function objectsIn(type: FieldType): readonly ObjectSchema[] {
  if (type.sort === "list") return objectsIn(type.item);
  if (type.sort === "object") return [type.object];
  return type.sort === "oneUser" ? Object.values(type.kinds) : [];
}
