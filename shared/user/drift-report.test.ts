import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseJson } from "../json/parse-json.ts";
import { driftReport } from "./drift-report.ts";
import { userSchemas } from "./schema/user-schemas.ts";
import { userDrift } from "./user-drift.ts";

function reportOf(text: string): string {
  return driftReport("UserPerson", userDrift(parseJson(text), "UserPerson"));
}

test("the report lists places and types, in chapters", () => {
  const text = readFileSync(new URL("./testing/reduced-person.json", import.meta.url), "utf8");
  const report = reportOf(text);

  expect(report).toContain(
    "## Sent, and not documented (1)\n\n- `UserPerson.avatar.image[].urls`: list\n",
  );
  expect(report).toContain("- `UserPerson.first_name`: text\n");
  expect(report).toContain(
    "`UserPerson.notification_filters[].notification_target`: text (2 times)",
  );
  expect(report).toContain(
    "- `UserPerson.tax_resident`: list of Tax residence documented, null sent",
  );
});

test("a user without drift gives a report that says so", () => {
  const report = driftReport("UserApiKey", {
    entries: [],
    personal: [],
    visited: 3,
    complete: true,
  });

  expect(report.match(/Nothing: /g)).toHaveLength(3);
  expect(report).not.toContain("Only the first");
});

test("a report on a part says that it is one", () => {
  expect(reportOf(`{"UserPerson":{"alias":[${"1,".repeat(60_000)}1]}}`)).toContain(
    "Only the first 50000 values were compared.",
  );
});

test("keys that can be data are counted and not printed", () => {
  const keys = [
    "NL91ABNA0417164300",
    "canary@example.org",
    "6f1de6b06bb44a439b1c5d8f4f0f6a11",
    "canary with spaces",
    "`canary`",
    "",
    "c".repeat(65),
    "Canary",
    "CanaryPeters",
    "canary@work",
    "+31612345678",
    "nl91abna0417164300",
    "canary-peters",
  ];
  const odd = Object.fromEntries(keys.map((key) => [key, 1]));
  const report = reportOf(JSON.stringify({ UserPerson: { ...odd, brand_new_field_2: 1 } }));

  expect(report).toContain("- `UserPerson.(unusual key)`: whole number (13 times)");
  expect(report).toContain("- `UserPerson.brand_new_field_2`: whole number\n");
  for (const key of keys.filter((name) => name !== "")) expect(report).not.toContain(key);
});

test("nothing of any value is in the report, whatever the answer holds", () => {
  const canary = "canary-7f3a";
  const value = fc.oneof(
    fc.constant(canary),
    fc.constant(73_018_264),
    fc.constant([canary, { [canary]: canary, type: canary }]),
    fc.constant({ value: 73_018_264, currency: canary, [canary]: [canary] }),
    fc.jsonValue().map((inner) => [canary, inner]),
  );
  const names = [...Object.keys(userSchemas.UserPerson.fields), "unheard_of", canary, "73018264"];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), value), (fields) => {
      const report = reportOf(JSON.stringify({ UserPerson: fields }));

      expect(report).not.toContain("canary");
      expect(report).not.toContain("73018264");
    }),
  );
});

test("a key with a name or a town of the user in it is not printed, written in any way", () => {
  const report = reportOf(
    JSON.stringify({
      UserPerson: {
        display_name: "S. Canary-O’Hara",
        address_main: { city: "Zandvoort" },
        alias: [{ type: "EMAIL", value: "peewit@example.org", name: "peewit" }],
        canary: 1,
        friend_of_canary: 1,
        hara: 1,
        peewit_2: 1,
        zandvoort_office: 1,
        new_field: 1,
      },
    }),
  );

  expect(report).toContain("- `UserPerson.(unusual key)`: whole number (5 times)");
  expect(report).toContain("- `UserPerson.new_field`: whole number\n");
  expect(report).not.toMatch(/canary|hara|peewit|zandvoort/i);
});

test.each([
  [{ display_name: "Bo Li" }, ["bo_li", "li_2", "boli", "of_bo"]],
  [{ first_name: "Zo\u00eb", last_name: "\u00d8stby" }, ["zoe", "zoe_2", "ostby", "zoeostby"]],
  [{ display_name: "Jan de Jansen" }, ["janjansen", "jandejansen", "xjansenjan"]],
  [{ first_name: "Jan", middle_name: "", last_name: "Jansen" }, ["janjansen1", "jansenjan"]],
  [{ address_main: { city: "'s-Gravenzande" } }, ["gravenzande_office"]],
])("of %j no key is printed that is made of it", (person, keys) => {
  const odd = Object.fromEntries([...keys, "new_field"].map((key) => [key, 1]));
  const report = reportOf(JSON.stringify({ UserPerson: { ...person, ...odd } }));

  expect(report).toContain("- `UserPerson.new_field`: whole number\n");
  for (const key of keys) expect(report).not.toContain(`.${key}\``);
});

test("an object with very many unknown keys files data under them, and none is printed", () => {
  const crowd = Array.from({ length: 60 }, (_nothing, at) => [`${"abcdefghij"[at % 10]}${at}`, 1]);
  const user = { avatar: Object.fromEntries(crowd), new_field: 1 };
  const report = reportOf(JSON.stringify({ UserPerson: user }));

  expect(report).toContain("## Sent, and not documented (2)");
  expect(report).toContain("- `UserPerson.avatar.(unusual key)`: whole number (60 times)");
});

test("an unknown kind of user within an API key is named", () => {
  const text = '{"UserApiKey":{"requested_by_user":{"UserFoundation":{"id":1}}}}';
  const report = driftReport("UserApiKey", userDrift(parseJson(text), "UserApiKey"));

  expect(report).toContain("`UserApiKey.requested_by_user.UserFoundation`: object");
});

test("a name is found beside very many values", () => {
  const report = reportOf(
    `{"UserPerson":{"bulk":[${"1,".repeat(60_000)}1],"display_name":"S. Canary","canary":1}}`,
  );

  expect(report).toContain("- `UserPerson.(unusual key)`: whole number\n");
});
