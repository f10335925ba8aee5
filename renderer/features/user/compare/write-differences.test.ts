import { expect, test } from "vitest";
import { parseJson } from "../../../../shared/json/parse-json.ts";
import { compareUsers } from "../../../../shared/user/compare-users.ts";
import { orientDifferences } from "./group-differences.ts";
import { writeDifferences } from "./write-differences.ts";

const { differences } = compareUsers(
  parseJson('{"UserPerson":{"id":9007199254740993123,"limit":250.00,"old":"x"}}'),
  parseJson('{"UserPerson":{"id":9007199254740993124,"limit":250.0,"new":null}}'),
);
const sides = { from: "the reading before", to: "this reading" };

test("the list says from what to what, and each value as written", () => {
  expect(writeDifferences(orientDifferences(differences, false), sides, 0)).toBe(
    [
      "From the reading before to this reading",
      "changed  id: 9007199254740993123 → 9007199254740993124",
      "changed  limit: 250.00 → 250.0",
      'removed  old: "x"',
      "added    new: null",
      "",
    ].join("\n"),
  );
});

test("what is not listed is not passed over", () => {
  expect(writeDifferences([], sides, 1234)).toMatch(/and 1,234 more\n$/);
});
