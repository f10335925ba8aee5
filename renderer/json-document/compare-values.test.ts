import { expect, test } from "vitest";
import { compareValues } from "./compare-values.ts";
import { readSource } from "./read-source.ts";

async function compare(other: string, own: string) {
  return compareValues(await readSource(new Blob([other])), await readSource(new Blob([own])));
}

test("what differs is told from the other text to this one", async () => {
  const outcome = await compare('{"a":[1,2],"b":true}', '{"a":[1,3]}');

  expect(outcome).toMatchObject({
    more: 0,
    complete: true,
    differences: [
      { sort: "changed", path: ["a", 1], before: "2", after: "3" },
      { sort: "removed", path: ["b"], before: "true", after: null },
    ],
  });
});

test("long values are cut, and say how long they are", async () => {
  const outcome = await compare('"a"', `"${"x".repeat(5000)}"`);

  expect(outcome?.differences[0]?.after).toMatch(/… \(5,002 characters\)$/);
});

test.each([
  ["", "{}"],
  ["{}", ""],
  ["<!doctype html><p>", "{}"],
  ["{}", '{"Response":['],
])("%j and %j have no values to compare", async (other, own) => {
  expect(await compare(other, own)).toBeNull();
});
