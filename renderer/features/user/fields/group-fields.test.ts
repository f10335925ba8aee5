import { expect, test } from "vitest";
import { groupFields, withoutUser } from "./group-fields.ts";
import { rowsOf } from "./testing/rows-of.ts";

test("the fields of one object stand together, the user itself first", () => {
  const rows = rowsOf("UserPerson", {});
  const groups = groupFields(rows);

  expect(groups.slice(0, 3).map(({ label, object }) => [label, object])).toStrictEqual([
    ["UserPerson", "UserPerson"],
    ["address_main", "Address"],
    ["address_postal", "Address"],
  ]);
  expect(groups.map(({ label }) => label)).toContain("alias[]");
  expect(groups.flatMap((group) => group.rows)).toHaveLength(rows.length);
  for (const { pattern, rows: own } of groups) {
    expect(new Set(own.map(({ group }) => group))).toStrictEqual(new Set([pattern]));
  }
});

test("nothing makes no group", () => {
  expect(groupFields([])).toStrictEqual([]);
});

test("the user's kind is left out of what is inside of it, and stays where it is alone", () => {
  expect(withoutUser("UserPerson.alias[].type")).toBe("alias[].type");
  expect(withoutUser("UserPerson")).toBe("UserPerson");
});
