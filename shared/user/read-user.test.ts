import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseJson } from "../json/parse-json.ts";
import { readUser, readUserText, type ReadUser } from "./read-user.ts";
import { isUserKind, userSchemas } from "./schema/user-schemas.ts";

const kinds = Object.keys(userSchemas).filter((name) => isUserKind(name));

function fixture(name: string): string {
  return readFileSync(new URL(`./testing/${name}.json`, import.meta.url), "utf8");
}

function read(text: string): ReadUser {
  const reading = readUserText(text);
  if (!reading.ok) throw new Error(reading.message);
  return reading;
}

function person(text: string): Extract<ReadUser, { kind: "UserPerson" }>["user"] {
  const reading = read(`{"UserPerson":${text}}`);
  if (reading.kind !== "UserPerson") throw new Error(reading.kind);
  return reading.user;
}

function company(text: string): Extract<ReadUser, { kind: "UserCompany" }>["user"] {
  const reading = read(text);
  if (reading.kind !== "UserCompany") throw new Error(reading.kind);
  return reading.user;
}

describe("answers as they come", () => {
  test("a reduced person is read: what is there, what is null and what is absent", () => {
    const reading = read(fixture("reduced-person"));
    if (reading.kind !== "UserPerson") throw new Error(reading.kind);

    expect(reading).toMatchObject({ id: "2040611", path: ["Response", 0, "UserPerson"] });
    expect(reading.user).toMatchObject({
      display_name: "Z. van der Berg",
      session_timeout: 604800,
      daily_limit_without_confirmation_login: { value: "250.00", currency: "EUR" },
      relations: { items: [], count: 0 },
      tax_resident: null,
    });
    expect(reading.user.alias?.items[1]?.value).toBe("zoe@example.org");
    expect("first_name" in reading.user).toBe(false);
  });

  test("a session on behalf of a user has the key's own ID and both reduced users", () => {
    const reading = read(fixture("on-behalf-session"));
    if (reading.kind !== "UserApiKey") throw new Error(reading.kind);

    expect(reading).toMatchObject({ id: "1364", path: ["Response", 2, "UserApiKey"] });
    expect(reading.user.requested_by_user?.UserCompany?.id).toBe("1360");
    expect(reading.user.granted_by_user?.UserPerson?.session_timeout).toBe(604800);
    expect(reading.user.granted_by_user?.UserCompany).toBeUndefined();
  });

  test("hostile shapes are read: odd fields are absent, the rest is there to the digit", () => {
    const user = company(fixture("hostile-company"));

    expect(user).toMatchObject({
      id: "9007199254740993123",
      name: null,
      alias: null,
      billing_contract: { items: [null], count: 1 },
      address_main: { street: "Herengracht", province: null },
      customer_limit: { limit_monetary_account: 25, limit_amount_monthly: { value: "10.5" } },
      customer: { id: "77", billing_account_id: "12" },
    });
    expect(user.relations?.items[0]).toEqual({
      user_id: "41",
      counter_user_id: "42",
      label_user: { uuid: "l1", avatar: null },
    });
    for (const name of ["display_name", "address_postal", "session_timeout", "ubo"] as const) {
      expect(name in user).toBe(false);
    }
    expect(user.address_main).not.toHaveProperty("house_number");
    expect(user).not.toHaveProperty("brand_new_field");
  });

  test.each([
    ["a list of objects", '{"Response":[{"UserPerson":{"id":5}}]}', ["Response", 0, "UserPerson"]],
    [
      "one object",
      '{"Response":{"Id":{"id":1},"UserPerson":{"id":5}}}',
      ["Response", "UserPerson"],
    ],
    ["the bare object form", '{"Id":{"id":1},"UserPerson":{"id":5}}', ["UserPerson"]],
    ["a bare list", '[7,{"UserPerson":{"id":5}}]', [1, "UserPerson"]],
  ])("the path leads to the user in %s", (_, text, path) => {
    expect(read(text)).toMatchObject({ kind: "UserPerson", id: "5", path });
  });
});

describe("to the digit", () => {
  test("IDs of every size survive", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 39n }), (id) => {
        expect(read(`{"UserPerson":{"id":${id}}}`).id).toBe(String(id));
      }),
    );
  });

  test("amounts survive as they were written, text or number", () => {
    const limit = (value: string): unknown =>
      person(`{"id":1,"daily_limit_without_confirmation_login":{"value":${value}}}`)
        .daily_limit_without_confirmation_login?.value;

    expect(limit('"250.00"')).toBe("250.00");
    expect(limit("250.00")).toBe("250.00");
    expect(limit("0.1000000000000000055")).toBe("0.1000000000000000055");
  });

  test.each(["1.5", "-1", "1e3", '"abc"', "true"])("%s is no ID inside of a user", (id) => {
    const { tax_resident } = person(`{"id":1,"tax_resident":[{"id":${id},"country":"NL"}]}`);

    expect(tax_resident?.items[0]).toEqual({ country: "NL" });
  });

  test.each(["1.5", "1e30", "12345678901234567890", '"300"'])(
    "%s is no number to count",
    (value) => {
      expect(person(`{"id":1,"session_timeout":${value}}`)).toEqual({ id: "1" });
    },
  );

  test("a list is read up to 1,000 items, and its length is known beyond", () => {
    const items = Array.from({ length: 1500 }, (_, index) => `{"value":"${index}"}`);
    const { alias } = person(`{"id":1,"alias":[${items.join(",")}]}`);

    expect([alias?.count, alias?.items.length]).toEqual([1500, 1000]);
    expect(alias?.items.at(-1)?.value).toBe("999");
  });
});

describe("whatever an answer holds", () => {
  const names = Object.keys(userSchemas.UserPerson.fields).filter((name) => name !== "id");

  test.each(kinds)("a %s needs nothing but its ID", (kind) => {
    expect(read(`{"${kind}":{"id":5}}`)).toEqual({
      ok: true,
      kind,
      id: "5",
      path: [kind],
      user: { id: "5" },
    });
  });

  test("any JSON in any field is read, and a field is never of another type than its own", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.jsonValue()), (fields) => {
        const user = person(JSON.stringify({ ...fields, id: 5 }));

        expect(["string", "undefined"]).toContain(typeof (user.display_name ?? undefined));
        expect(["number", "undefined"]).toContain(typeof (user.session_timeout ?? undefined));
        expect(["object", "undefined"]).toContain(typeof (user.alias ?? undefined));
        for (const [name, value] of Object.entries(fields)) {
          if (value === null) expect(user).toHaveProperty(name, null);
        }
      }),
    );
  });

  test("keys every object inherits are not taken for fields", () => {
    const user = person('{"id":1,"constructor":{"a":1},"__proto__":{"id":2},"toString":"x"}');

    expect(Object.keys(user)).toEqual(["id"]);
    expect(Object.getPrototypeOf(user)).toBe(Object.prototype);
  });

  test("a depth of 100,000 is no matter", () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;

    expect(person(`{"id":1,"alias":${deep},"unheard_of":${deep}}`).alias?.count).toBe(1);
  });

  test("of a repeated key the last counts", () => {
    expect(person('{"id":1,"gender":"MALE","gender":"UNKNOWN"}').gender).toBe("UNKNOWN");
  });
});

describe("what cannot be read says why, and the way out", () => {
  test.each([
    ["not-json", "<html>502 Bad Gateway</html>", "proxy"],
    ["not-json", '{"UserPerson":{"id":5', "fetch the user again"],
    ["no-user", "{}", "Fetch the user again"],
    ["no-user", '{"Response":[{"Id":{"id":1}},{"Token":{"id":1}}]}', "UserPerson"],
    ["no-user", '{"Error":[{"error_description":"no"}]}', "error_description"],
    ["several-users", '{"UserPerson":{"id":1},"UserCompany":{"id":2}}', "UserPerson, UserCompany"],
    ["unknown-kind", '{"UserPartner":{"id":1}}', "UserPartner"],
    ["no-id", '{"UserCompany":{"name":"canary-7f3a"}}', "Fetch the user again"],
    ["no-id", '{"UserCompany":{"id":1.5}}', "UserCompany without an id"],
  ])("%s: %s", (reason, text, words) => {
    const reading = readUserText(text);

    expect(reading).toMatchObject({ ok: false, reason });
    expect(reading).toHaveProperty("message", expect.stringContaining(words));
    expect(JSON.stringify(reading)).not.toContain("canary-7f3a");
  });

  test("a million items that are no users are passed by", () => {
    const reading = readUser(parseJson(`{"Response":[${"1,".repeat(999_999)}1]}`));

    expect(reading).toMatchObject({ ok: false, reason: "no-user" });
  });
});
