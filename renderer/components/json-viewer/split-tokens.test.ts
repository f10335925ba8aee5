import * as fc from "fast-check";
import { expect, test } from "vitest";
import { splitTokens } from "./split-tokens.ts";

test("a range within and across tokens is marked to the letter", () => {
  const tokens = [
    { kind: "key", text: '"id"' },
    { kind: "punct", text: ": " },
    { kind: "number", text: "1234" },
  ] as const;

  expect(splitTokens(tokens, { from: 2, to: 8 })).toEqual([
    { token: { kind: "key", text: '"i' }, isWithin: false },
    { token: { kind: "key", text: 'd"' }, isWithin: true },
    { token: { kind: "punct", text: ": " }, isWithin: true },
    { token: { kind: "number", text: "12" }, isWithin: true },
    { token: { kind: "number", text: "34" }, isWithin: false },
  ]);
});

test("whatever the range, the letters stay and exactly those in it are marked", () => {
  const texts = fc.array(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 6 });
  fc.assert(
    fc.property(texts, fc.nat(40), fc.nat(40), (parts, one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const tokens = parts.map((text) => ({ kind: "plain", text }) as const);
      const split = splitTokens(tokens, { from, to });
      const all = parts.join("");

      expect(split.map(({ token }) => token.text).join("")).toBe(all);
      const marked = split.filter(({ isWithin }) => isWithin).map(({ token }) => token.text);
      expect(marked.join("")).toBe(all.slice(from, to));
    }),
  );
});
