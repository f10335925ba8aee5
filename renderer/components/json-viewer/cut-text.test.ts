import { expect, test } from "vitest";
import { cutText } from "./cut-text.ts";

test("a text a little over the limit is left whole, because a cut would hide almost nothing", () => {
  expect(cutText("x".repeat(180))).toEqual({ shown: "x".repeat(180), left: 0 });
});

test("a long text is cut and says by how much", () => {
  expect(cutText("x".repeat(1000))).toEqual({ shown: "x".repeat(160), left: 840 });
});

test("a cut never falls within an escape or a surrogate pair", () => {
  expect(cutText(`${"x".repeat(158)}\\u00e9${"x".repeat(99)}`).shown).toBe("x".repeat(158));
  expect(cutText(`${"x".repeat(159)}\\n${"x".repeat(99)}`).shown).toBe("x".repeat(159));
  expect(cutText(`${"x".repeat(159)}😀${"x".repeat(99)}`).shown).toBe("x".repeat(159));
});
