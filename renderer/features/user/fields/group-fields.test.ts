import { expect, test } from "vitest";
import { findFields } from "./filter-fields.ts";
import { groupFields, withoutUser } from "./group-fields.ts";
import { rowsOf } from "./testing/rows-of.ts";

test("the fields of one object stand together, the user itself first", () => {
  const rows = rowsOf("UserPerson", {});
  const groups = groupFields(rows, rows);

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

test("a search moves no object past another", () => {
  const rows = rowsOf("UserPerson", {});
  const groups = groupFields(findFields(rows, "status"), rows);

  expect(groups.map(({ label }) => label).slice(0, 2)).toStrictEqual([
    "UserPerson",
    "tax_resident[]",
  ]);
});

test("nothing makes no group", () => {
  expect(groupFields([], [])).toStrictEqual([]);
});

test("the user's kind is left out of what is inside of it, and stays where it is alone", () => {
  expect(withoutUser("UserPerson.alias[].type")).toBe("alias[].type");
  expect(withoutUser("UserPerson")).toBe("UserPerson");
});
