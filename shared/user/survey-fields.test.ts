import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { indexJson } from "../json-index/index-json.ts";
import { openJsonNode } from "../json-index/lazy-node.ts";
import { parseJson } from "../json/parse-json.ts";
import { fieldCatalog } from "./field-catalog.ts";
import { surveyFields, type UserSurvey } from "./survey-fields.ts";
import { userDrift } from "./user-drift.ts";

function fixture(name: string): string {
  return readFileSync(new URL(`./testing/${name}.json`, import.meta.url), "utf8");
}

function company(text: string): UserSurvey {
  return surveyFields(parseJson(text), "UserCompany");
}

test("each documented field says how it stands, and where", () => {
  const { fields, userPath, complete } = company(fixture("hostile-company"));
  const at = (name: string) => fields.get(`UserCompany.${name}`);

  expect(complete).toBe(true);
  expect(userPath).toStrictEqual(["UserCompany"]);
  expect(at("legal_form")).toStrictEqual({
    counts: { present: 1, null: 0, "other-type": 0, absent: 0 },
    first: {
      present: {
        path: ["UserCompany", "legal_form"],
        kind: "string",
        text: '"EENMANSZAAK"',
        children: 0,
      },
    },
  });
  expect(at("alias")?.counts).toMatchObject({ null: 1 });
  expect(at("display_name")).toMatchObject({
    counts: { "other-type": 1 },
    first: { "other-type": { kind: "object", text: "", children: 1 } },
  });
  expect(at("created")).toMatchObject({
    counts: { absent: 1 },
    first: { absent: { path: ["UserCompany"], kind: "object" } },
  });
});

test("the items of a list are counted together, the first place of each way is kept", () => {
  const { fields } = company(
    '{"UserCompany":{"alias":[{"type":"IBAN"},{"type":null},{},{"type":"EMAIL"},7]}}',
  );

  expect(fields.get("UserCompany.alias[]")?.counts).toMatchObject({ present: 4, "other-type": 1 });
  const { counts, first } = fields.get("UserCompany.alias[].type") ?? {};
  expect(counts).toStrictEqual({ present: 2, null: 1, "other-type": 0, absent: 1 });
  expect(first?.present?.path).toStrictEqual(["UserCompany", "alias", 0, "type"]);
  expect(first?.null?.path).toStrictEqual(["UserCompany", "alias", 1, "type"]);
  expect(first?.absent?.path).toStrictEqual(["UserCompany", "alias", 2]);
});

test("the fields of an object that is not there are not missed one by one", () => {
  const { fields } = company('{"UserCompany":{"avatar":null}}');

  expect(fields.has("UserCompany.avatar")).toBe(true);
  expect(fields.has("UserCompany.avatar.uuid")).toBe(false);
});

test("of a repeated name the last counts", () => {
  const { fields } = company('{"UserCompany":{"name":"first","name":null}}');

  expect(fields.get("UserCompany.name")?.counts).toMatchObject({ present: 0, null: 1 });
});

test("the users inside a UserApiKey are surveyed with the fields of their own kinds", () => {
  const { fields } = surveyFields(parseJson(fixture("on-behalf-session")), "UserApiKey");
  const inner = "UserApiKey.granted_by_user.UserPerson";

  expect(fields.get(inner)?.counts.present).toBe(1);
  expect(fields.get(`${inner}.display_name`)?.counts.present).toBe(1);
  expect(fields.get("UserApiKey.granted_by_user.UserCompany")?.counts.absent).toBe(1);
});

test.each([
  ["hostile-company", "UserCompany"],
  ["reduced-person", "UserPerson"],
  ["on-behalf-session", "UserApiKey"],
] as const)("every difference from the documentation of %s has its place", (name, kind) => {
  const answer = parseJson(fixture(name));
  const { fields, undocumented } = surveyFields(answer, kind);
  const { entries } = userDrift(answer, kind);

  expect(entries.length).toBeGreaterThan(0);
  for (const { sort, pattern } of entries) {
    const first = fields.get(pattern)?.first ?? {};
    const place =
      sort === "undocumented"
        ? undocumented.get(pattern)
        : (first[sort === "missing" ? "absent" : "other-type"] ?? first.null);
    expect([pattern, place?.path.length]).toStrictEqual([pattern, expect.any(Number)]);
  }
});

test("every documented field can be found, in a text that was only indexed as well", () => {
  const bytes = new TextEncoder().encode(fixture("reduced-person"));
  const decoder = new TextDecoder();
  const root = openJsonNode({ index: indexJson(bytes), decode: (part) => decoder.decode(part) });
  if (root === null) throw new Error("nothing was indexed");

  const fromIndex = surveyFields(root, "UserPerson");

  expect(fromIndex).toStrictEqual(surveyFields(parseJson(fixture("reduced-person")), "UserPerson"));
  const known = fieldCatalog("UserPerson").map(({ pattern }) => pattern);
  const documented = [...fromIndex.fields.keys()].filter((pattern) => !pattern.endsWith("[]"));
  expect(documented.filter((pattern) => !known.includes(pattern))).toStrictEqual([]);
});

test("a user of a million values is surveyed in part, and says so", () => {
  const items = Array.from({ length: 60_000 }, () => "{}").join(",");
  const { complete, fields } = company(`{"UserCompany":{"alias":[${items}],"name":"x"}}`);

  expect(complete).toBe(false);
  expect(fields.get("UserCompany.name")?.counts.present).toBe(1);
});

test("a long text is kept by its beginning", () => {
  const { fields } = company(`{"UserCompany":{"name":"${"x".repeat(100_000)}"}}`);

  expect(fields.get("UserCompany.name")?.first.present?.text).toHaveLength(400);
});
