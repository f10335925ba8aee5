import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseJson } from "../json/parse-json.ts";
import { userSchemas } from "./schema/user-schemas.ts";
import { userDrift, type DriftEntry, type UserDrift } from "./user-drift.ts";

function fixture(name: string): string {
  return readFileSync(new URL(`./testing/${name}.json`, import.meta.url), "utf8");
}

function driftOf(fields: unknown): UserDrift {
  return userDrift(parseJson(JSON.stringify({ UserPerson: fields })), "UserPerson");
}

function brief({ sort, pattern, documented, found, count }: DriftEntry): unknown[] {
  return [sort, pattern, documented, found, count];
}

describe("an answer that differs", () => {
  test("a reduced person: what is new, what is left out, and a null for a list", () => {
    const { entries } = userDrift(parseJson(fixture("reduced-person")), "UserPerson");
    const missing = entries.filter(({ sort }) => sort === "missing");

    expect(entries.filter(({ sort }) => sort !== "missing").map(brief)).toEqual([
      ["type", "UserPerson.tax_resident", "list of Tax residence", "null", 1],
      ["undocumented", "UserPerson.avatar.image[].urls", null, "list", 1],
    ]);
    expect(missing.map(({ pattern }) => pattern)).toEqual([
      "UserPerson.first_name",
      "UserPerson.middle_name",
      "UserPerson.last_name",
      "UserPerson.address_main",
      "UserPerson.address_postal",
      "UserPerson.date_of_birth",
      "UserPerson.nationality",
      "UserPerson.all_nationality",
      "UserPerson.gender",
      "UserPerson.legal_name",
      "UserPerson.place_of_birth",
      "UserPerson.country_of_birth",
      "UserPerson.version_terms_of_service",
      "UserPerson.notification_filters[].notification_target",
    ]);
    expect(missing.at(-1)?.count).toBe(2);
  });

  test("hostile shapes: each odd type is named once, in the order of the answer", () => {
    const { entries } = userDrift(parseJson(fixture("hostile-company")), "UserCompany");

    expect(entries.filter(({ sort }) => sort !== "missing").map(brief)).toEqual([
      ["type", "UserCompany.display_name", "text", "object", 1],
      ["type", "UserCompany.name", "text", "null", 1],
      ["type", "UserCompany.alias", "list of Pointer", "null", 1],
      ["type", "UserCompany.tax_resident", "list of Tax residence", "null", 1],
      ["undocumented", "UserCompany.director_alias", null, "object", 1],
      ["type", "UserCompany.ubo", "list of Beneficial owner", "object", 1],
      ["type", "UserCompany.address_postal", "object (Address)", "text", 1],
      ["type", "UserCompany.session_timeout", "whole number", "text", 1],
      ["undocumented", "UserCompany.brand_new_field", null, "true or false", 1],
      ["type", "UserCompany.billing_contract[]", "object (Billing contract)", "null", 1],
      ["type", "UserCompany.address_main.province", "text", "null", 1],
      ["type", "UserCompany.address_main.house_number", "text", "whole number", 1],
      [
        "type",
        "UserCompany.customer_limit.limit_amount_monthly.value",
        "text (decimal number)",
        "decimal number",
        1,
      ],
      ["type", "UserCompany.customer.id", "whole number (ID)", "text", 1],
      ["type", "UserCompany.customer.billing_account_id", "text (ID)", "whole number", 1],
      ["type", "UserCompany.relations[].user_id", "text (ID)", "whole number", 1],
      ["type", "UserCompany.relations[].counter_user_id", "text (ID)", "whole number", 1],
      [
        "type",
        "UserCompany.relations[].all_company_employee_card",
        "list of Company employee card",
        "text",
        1,
      ],
      ["type", "UserCompany.relations[].label_user.avatar", "object (Avatar)", "null", 1],
    ]);
  });

  test("a session on behalf of a user: one inner user is enough, and its fields are missed", () => {
    const { entries } = userDrift(parseJson(fixture("on-behalf-session")), "UserApiKey");

    expect(entries.every(({ sort }) => sort === "missing")).toBe(true);
    const patterns = entries.map(({ pattern }) => pattern);
    expect(patterns).toContain("UserApiKey.requested_by_user.UserCompany.legal_form");
    expect(patterns.filter((pattern) => /_user\.User[A-Za-z]+$/.test(pattern))).toEqual([]);
  });

  test("an API key around nobody misses the user, and only once", () => {
    const text = '{"UserApiKey":{"id":1,"created":"","updated":"","requested_by_user":{}}}';
    const { entries } = userDrift(parseJson(text), "UserApiKey");

    expect(entries.map(({ pattern }) => pattern)).toEqual([
      "UserApiKey.granted_by_user",
      "UserApiKey.requested_by_user.(user)",
    ]);
  });
});

describe("what is no drift", () => {
  test("fields of requests, of one page alone, and the inside of an absent object", () => {
    const patterns = driftOf({ id: 1 }).entries.map(({ pattern }) => pattern);

    expect(patterns).toContain("UserPerson.address_main");
    expect(patterns).not.toContain("UserPerson.address_main.street");
    expect(patterns).not.toContain("UserPerson.address_shipping");
    expect(patterns).not.toContain("UserPerson.document_type");
  });

  test("null where the documentation allows it", () => {
    const text = '{"UserCompany":{"deny_reason":null,"legal_form":null}}';
    const { entries } = userDrift(parseJson(text), "UserCompany");

    expect(entries.filter(({ sort }) => sort === "type").map(({ name }) => name)).toEqual([
      "legal_form",
    ]);
  });
});

describe("however large or odd the answer", () => {
  test("items are grouped under one place", () => {
    const alias = Array.from({ length: 500 }, () => ({ type: 1, value: "", name: "", extra: 1 }));
    const odd = driftOf({ alias }).entries.filter(({ pattern }) => pattern.includes("alias"));

    expect(odd.map(brief)).toEqual([
      ["type", "UserPerson.alias[].type", "text", "whole number", 500],
      ["undocumented", "UserPerson.alias[].extra", null, "whole number", 500],
    ]);
  });

  test("it stops after 50,000 values and says so", () => {
    const { visited, complete, entries } = driftOf({ alias: Array(60_000).fill(1) });

    expect([visited, complete]).toEqual([50_000, false]);
    expect(entries.find(({ pattern }) => pattern === "UserPerson.alias[]")?.count).toBe(49_999);
  });

  test("what it did not reach is not said to be missing", () => {
    const { entries } = driftOf({ alias: Array.from({ length: 60_000 }, () => ({})) });

    expect(entries.filter(({ pattern }) => pattern.includes("alias"))).toEqual([]);
  });

  test("a depth of 100,000 is noted where the documentation ends", () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const { entries } = userDrift(parseJson(`{"UserPerson":{"alias":${deep}}}`), "UserPerson");

    expect(entries.find(({ sort }) => sort === "type")).toMatchObject({
      pattern: "UserPerson.alias[]",
      found: "list",
    });
  });

  test("a user that is no object is a difference of type", () => {
    const { entries } = userDrift(parseJson("[1]"), "UserPerson");

    expect(entries.map(brief)).toEqual([["type", "UserPerson", "object (UserPerson)", "list", 1]]);
  });

  test("a field is undocumented, of another type, missing, or none of these: never two", () => {
    const names = [...Object.keys(userSchemas.UserPerson.fields), "unheard_of", "toString"];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.jsonValue()), (fields) => {
        const own = driftOf(fields).entries.filter(({ parent }) => parent === "UserPerson");

        expect(new Set(own.map(({ name }) => name)).size).toBe(own.length);
        for (const { sort, name } of own) {
          expect(sort === "missing").toBe(!Object.hasOwn(fields, name));
        }
      }),
    );
  });
});
