import { expect, test } from "vitest";
import { rawParts } from "./raw-parts.ts";

const tokens = [
  { kind: "key", text: '"é"' },
  { kind: "punct", text: ":" },
  { kind: "plain", text: "😀x" },
] as const;
const text = '"é":😀x';

test("the letter from which on the text is no JSON is marked whole, within what is selected", () => {
  const parts = rawParts(tokens, { text, selected: { from: 0, to: 5 }, problem: 4 });

  expect(parts.filter(({ isProblem }) => isProblem)).toMatchObject([
    { text: "\ud83d", isSelected: true },
    { text: "\ude00", isSelected: false },
  ]);
  expect(parts.map((part) => part.text).join("")).toBe(text);
});

test("where a text ends too early the mark stands behind its last letter", () => {
  const parts = rawParts(tokens, { text, selected: null, problem: text.length });

  expect(parts.at(-1)).toMatchObject({ text: "", isProblem: true });
  expect(parts.filter(({ isProblem }) => isProblem)).toHaveLength(1);
});

test("a row without a problem has no mark", () => {
  const parts = rawParts(tokens, { text, selected: null, problem: null });

  expect(parts.map(({ isProblem }) => isProblem)).toEqual([false, false, false]);
});
