import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseJson } from "../../../../shared/json/parse-json.ts";
import { compareUsers } from "../../../../shared/user/compare-users.ts";
import {
  countDifferences,
  groupDifferences,
  orientDifferences,
  pathInShownText,
} from "./group-differences.ts";

function differencesOf(before: unknown, after: unknown) {
  const user = (value: unknown) => parseJson(JSON.stringify({ UserPerson: value }));
  return compareUsers(user(before), user(after)).differences;
}

const differences = differencesOf(
  { name: "a", address_main: { city: "Utrecht", street: "Oudegracht" }, "odd key": [1], gone: 1 },
  { name: "b", address_main: { city: "Zwolle" }, "odd key": [1, 2], new_field: true },
);

test("a difference is called by its path from the user on", () => {
  const shown = orientDifferences(differences, false);

  expect(shown.map(({ sort, label }) => [sort, label])).toStrictEqual([
    ["changed", "name"],
    ["changed", "address_main.city"],
    ["removed", "address_main.street"],
    ["added", "['odd key'][1]"],
    ["removed", "gone"],
    ["added", "new_field"],
  ]);
});

test("swapped, what was added is removed, and the values change places", () => {
  const swapped = orientDifferences(differences, true);

  expect(swapped.map(({ sort, before, after }) => [sort, before, after])).toStrictEqual([
    ["changed", '"b"', '"a"'],
    ["changed", '"Zwolle"', '"Utrecht"'],
    ["added", null, '"Oudegracht"'],
    ["removed", "2", null],
    ["added", null, "1"],
    ["removed", "true", null],
  ]);
  expect(countDifferences(swapped)).toStrictEqual({ changed: 2, added: 2, removed: 2 });
});

test("they are grouped by the field of the user", () => {
  const groups = groupDifferences(orientDifferences(differences, false));

  expect(groups.map(({ field, differences: own }) => [field, own.length])).toStrictEqual([
    ["name", 1],
    ["address_main", 2],
    ["odd key", 1],
    ["gone", 1],
    ["new_field", 1],
  ]);
});

test("what the shown text does not hold is shown by what it would be in", () => {
  for (const isSwapped of [false, true]) {
    const paths = orientDifferences(differences, isSwapped).map((one) =>
      pathInShownText(one, isSwapped),
    );

    expect(paths).toStrictEqual([
      ["name"],
      ["address_main", "city"],
      ["address_main"],
      ["odd key", 1],
      [],
      ["new_field"],
    ]);
  }
});

test("two users that are no objects of the same sort differ as a whole", () => {
  const [only] = orientDifferences(
    compareUsers(parseJson("[1]"), parseJson('"text"')).differences,
    false,
  );

  expect(only?.label).toBe("the whole user");
  expect(groupDifferences(only ? [only] : []).map(({ field }) => field)).toStrictEqual([
    "the whole user",
  ]);
});

test("every difference has a name of its own, whatever the users hold", () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.dictionary(fc.string(), fc.jsonValue()),
      (before, after) => {
        const labels = orientDifferences(differencesOf(before, after), false).map(
          ({ label }) => label,
        );

        expect(new Set(labels).size).toBe(labels.length);
      },
    ),
    { numRuns: 60 },
  );
});
