import { expect, test } from "vitest";
import { explainField } from "./explain-field.ts";
import { fieldCatalog } from "./field-catalog.ts";
import { isUserKind, userSchemas } from "./schema/user-schemas.ts";

const kinds = Object.keys(userSchemas).filter((name) => isUserKind(name));

test.each(kinds)("the catalog of %s names each place once, as its explanation does", (kind) => {
  const catalog = fieldCatalog(kind);
  const patterns = catalog.map(({ pattern }) => pattern);

  expect(new Set(patterns).size).toBe(patterns.length);
  for (const entry of catalog) {
    expect(explainField(trailOf(entry.pattern))).toEqual(entry);
  }
});

test("fields come in the order of the documentation, each followed by what is inside", () => {
  const patterns = fieldCatalog("UserCompany").map(({ pattern }) => pattern);

  expect(patterns.slice(0, 5)).toEqual([
    "UserCompany.name",
    "UserCompany.public_nick_name",
    "UserCompany.address_main",
    "UserCompany.address_main.street",
    "UserCompany.address_main.house_number",
  ]);
  expect(patterns).toContain(
    "UserCompany.relations[].all_company_employee_card[].card.pin_code_assignment[].type",
  );
});

test("the users inside an API key are named and not opened", () => {
  expect(fieldCatalog("UserApiKey").map(({ pattern }) => pattern)).toEqual([
    "UserApiKey.id",
    "UserApiKey.created",
    "UserApiKey.updated",
    "UserApiKey.requested_by_user",
    "UserApiKey.requested_by_user.UserPerson",
    "UserApiKey.requested_by_user.UserCompany",
    "UserApiKey.requested_by_user.UserPaymentServiceProvider",
    "UserApiKey.granted_by_user",
    "UserApiKey.granted_by_user.UserPerson",
    "UserApiKey.granted_by_user.UserCompany",
    "UserApiKey.granted_by_user.UserPaymentServiceProvider",
  ]);
});

function trailOf(pattern: string): (string | number)[] {
  return pattern
    .replaceAll("[]", ".0")
    .split(".")
    .map((segment) => (segment === "0" ? 0 : segment));
}
