import { expect, test } from "vitest";
import { compareTexts } from "./compare-texts.ts";
import { readSource } from "./read-source.ts";

const person = (fields: unknown) => JSON.stringify({ Response: [{ UserPerson: fields }] });

async function compare(other: string, own: string) {
  return compareTexts(await readSource(new Blob([other])), await readSource(new Blob([own])));
}

test("what differs is told from the other text to this one, by the path in this one", async () => {
  const outcome = await compare(
    person({ id: 1, display_name: "Z", region: "nl_NL" }),
    person({ id: 1, display_name: "Zoë", language: "en_US" }),
  );

  expect(outcome).toMatchObject({
    ok: true,
    userPath: ["Response", 0, "UserPerson"],
    comparison: {
      sameKind: true,
      more: 0,
      differences: [
        { sort: "changed", path: ["display_name"], before: '"Z"', after: '"Zoë"' },
        { sort: "removed", path: ["region"], before: '"nl_NL"', after: null },
        { sort: "added", path: ["language"], before: null, after: '"en_US"' },
      ],
    },
  });
});

test.each([
  ["", "not-json", /empty/],
  ["<!doctype html><p>", "not-json", /web page/],
  ['{"Response":[', "not-json", /ends too early/],
  ["[1,2]", "no-user", /holds no user/],
  ['{"Error":[{"error_description":"No."}]}', "no-user", /error of bunq/],
  ['{"UserPerson":{"id":1},"UserCompany":{"id":2}}', "several-users", /2 users/],
] as const)("the other text %j is refused by name", async (other, reason, message) => {
  expect(await compare(other, person({ id: 1 }))).toMatchObject({
    ok: false,
    refused: "other",
    reason,
    message: expect.stringMatching(message),
  });
});

test("a user that was copied out of its answer is one", async () => {
  expect(await compare('{"id":1,"region":null}', person({ id: 1 }))).toMatchObject({
    ok: true,
    comparison: {
      sameKind: false,
      kinds: { before: null, after: "UserPerson" },
      differences: [{ sort: "removed", path: ["region"] }],
    },
  });
});

test("this text is refused as well, and said to be the one", async () => {
  expect(await compare(person({ id: 1 }), "[]")).toMatchObject({ ok: false, refused: "this" });
});

test("a value of a megabyte is cut, and says how long it is", async () => {
  const outcome = await compare(person({ id: 1, name: "x".repeat(1_000_000) }), person({ id: 1 }));
  const before = outcome.ok ? outcome.comparison.differences[0]?.before : null;

  expect(before).toHaveLength(2000 + "… (1,000,002 characters)".length);
  expect(before).toMatch(/… \(1,000,002 characters\)$/);
});
