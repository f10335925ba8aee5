import { describe, expect, test } from "vitest";
import { userKinds, type UserKind } from "../../../shared/contract/user.ts";
import { addUser } from "../add-user.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../json.ts";
import { defaultPolicy, type SandboxPolicy } from "../sandbox-policy.ts";
import { systemRandom } from "../sandbox-random.ts";
import { emptyState } from "../sandbox-state.ts";
import { Tables } from "../tables.ts";
import { differences } from "../testing/differences.ts";
import { documentedUsers } from "../testing/documented-users.ts";
import { movableClock } from "../testing/movable-clock.ts";
import { describeUser } from "./describe-user.ts";

const silent = { info: () => undefined, error: () => undefined };
const complete = { relations: "documented", innerUsers: "documented" } as const;

/** `count` users of one kind, described, without a server around them. */
function described(
  kind: UserKind,
  policy: Partial<SandboxPolicy> = complete,
  { seed = 1, count = 1 } = {},
): readonly JsonObject[] {
  const sandbox = {
    clock: movableClock(),
    logger: silent,
    tables: new Tables(emptyState(seed)),
    random: systemRandom,
    serverKey: new Promise<never>(() => undefined),
    policy: () => ({ ...defaultPolicy, ...policy }),
  };
  return Array.from({ length: count }, () => {
    const { userId } = addUser(sandbox, kind);
    const user = sandbox.tables.users.get(userId);
    if (user === undefined) throw new Error("the user was not added");
    return describeUser(sandbox, user, 604_800);
  });
}

function one(kind: UserKind, policy?: Partial<SandboxPolicy>): JsonObject {
  const [user] = described(kind, policy);
  if (user === undefined) throw new Error("no user");
  return user;
}

/** Every text below a value, with the name of the field it stands in. */
function texts(value: JsonValue | undefined, field = ""): (readonly [string, string])[] {
  if (typeof value === "string") return [[field, value]];
  if (Array.isArray(value)) return value.flatMap((inner: JsonValue) => texts(inner, field));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => texts(inner, name));
}

/** ISO 7064, MOD 97-10: 1 for an IBAN whose check digits are right. */
function ibanRemainder(iban: string): bigint {
  const moved = iban.slice(4) + iban.slice(0, 4);
  const digits = Array.from(moved, (letter) => Number.parseInt(letter, 36)).join("");
  return BigInt(digits) % 97n;
}

function named(value: JsonValue | undefined, field: RegExp): string[] {
  return texts(value).flatMap(([name, text]) => (field.test(name) ? [text] : []));
}

describe("a user object", () => {
  test.each(userKinds)("%s has every documented field, filled, and no other", (kind) => {
    expect(differences(documentedUsers[kind], one(kind), kind)).toEqual([]);
  });

  test.each(userKinds)("%s lists its fields in bunq's order", (kind) => {
    expect(Object.keys(one(kind))).toEqual(Object.keys(documentedUsers[kind]));
  });

  test.each(["UserPerson", "UserCompany"] as const)(
    "%s has no relations by default, and differs in nothing else",
    (kind) => {
      const user = one(kind, {});

      expect(user["relations"]).toEqual([]);
      expect(differences(documentedUsers[kind], user, kind)).toEqual([
        `${kind}.relations is not filled`,
      ]);
    },
  );

  test.each(userKinds)(
    "%s is the same again under the same seed, another under another",
    (kind) => {
      const again = described(kind, complete, { seed: 1 });
      const other = described(kind, complete, { seed: 2 });

      expect(again).toEqual(described(kind));
      expect(JSON.stringify(other)).not.toBe(JSON.stringify(again));
    },
  );

  test("users that follow each other are different people", () => {
    const people = described("UserPerson", {}, { count: 12 });

    expect(new Set(people.map((person) => person["legal_name"])).size).toBe(12);
    expect(new Set(people.map((person) => person["public_uuid"])).size).toBe(12);
  });

  test("names are not all in ASCII", () => {
    const people = described("UserPerson", {}, { count: 12 });
    const names = people.map((person) => String(named(person, /^legal_name$/)));

    expect(names.filter((name) => /[^ -~]/.test(name)).length).toBeGreaterThan(8);
    expect(names.join()).toContain("Zoë");
    expect(names.join()).toContain("Łukasz");
  });
});

describe("the values of a user object have the form they have at bunq:", () => {
  const everyone = userKinds.flatMap((kind) => described(kind, complete, { count: 6 }));

  test.each([
    {
      field: /^(created|updated|contract_date_.*)$/,
      form: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}$/,
    },
    { field: /^date_of_birth$/, form: /^(19|20)\d\d-(0\d|1[0-2])-[0-3]\d$/ },
    {
      field: /uuid$/,
      form: /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    },
    { field: /^(language|region)$/, form: /^[a-z]{2}_[A-Z]{2}$/ },
    { field: /(^country|nationality|country_of_birth)$/, form: /^[A-Z]{2}$/ },
    { field: /^postal_code$/, form: /^\d{4}[A-Z]{2}$/ },
    { field: /^currency$/, form: /^EUR$/ },
    { field: /^chamber_of_commerce_number$/, form: /^\d{8}$/ },
    { field: /^tax_number$/, form: /^\d{9}$/ },
    { field: /^gender$/, form: /^(MALE|FEMALE|UNKNOWN)$/ },
  ])("$field", ({ field, form }) => {
    const values = everyone.flatMap((user) => named(user, field));

    expect(values.length).toBeGreaterThan(0);
    expect(values.filter((value) => !form.test(value))).toEqual([]);
  });

  test("aliases are a Dutch mobile number and a sandbox e-mail address", () => {
    const aliases = everyone.flatMap((user) => named(user["alias"], /^value$/));

    const wrong = aliases.filter((v) => !/^(\+3161\d{7}|test\+[0-9a-f-]{36}@bunq\.com)$/.test(v));

    expect(aliases.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  test("IBANs carry valid check digits", () => {
    const ibans = everyone.flatMap((user) => named(user, /^counter_bank_iban$/));

    expect(ibans.length).toBeGreaterThan(0);
    for (const iban of ibans) {
      expect(iban).toMatch(/^NL\d\dBUNQ\d{10}$/);
      expect(ibanRemainder(iban)).toBe(1n);
    }
  });
});

describe("other shapes", () => {
  test("a reduced user has no name, address or birth date, as bunq was seen to send it", () => {
    const user = one("UserPerson", { userShapes: "reduced" });

    expect(user["display_name"]).toEqual(expect.any(String));
    expect(user["tax_resident"]).toBeNull();
    expect(Object.keys(user)).not.toContain("first_name");
    expect(Object.keys(user)).not.toContain("address_main");
  });

  test("a hostile user keeps its id and contradicts the documentation elsewhere", () => {
    const user = one("UserCompany", { userShapes: "hostile" });

    expect(user["id"]).toEqual(expect.any(Number));
    expect(user["display_name"]).toEqual(expect.any(Object));
    expect(user["alias"]).toBeNull();
    expect(user["billing_contract"]).toEqual([null]);
  });
});
