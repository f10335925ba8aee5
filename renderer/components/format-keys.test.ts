import { expect, test } from "vitest";
import { formatKeys } from "./format-keys.ts";

test("keys read as Apple's glyphs on Apple's systems", () => {
  expect(formatKeys("Mod+Shift+U", true)).toBe("⌘⇧U");
});

test("keys read as words with spaces elsewhere", () => {
  expect(formatKeys("Mod+K", false)).toBe("Ctrl K");
  expect(formatKeys("Mod+Enter", false)).toBe("Ctrl ↵");
});
