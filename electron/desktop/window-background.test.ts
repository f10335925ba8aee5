import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { windowBackground } from "./window-background.ts";

test("the window starts in the page's own background colours", () => {
  const tokens = readFileSync(new URL("../../renderer/styles/tokens.css", import.meta.url), "utf8");
  const [, light, dark] = /--bg: light-dark\((#\w+), (#\w+)\)/.exec(tokens) ?? [];

  expect(windowBackground("light", true)).toBe(light);
  expect(windowBackground("dark", false)).toBe(dark);
});

test("the system theme follows the system", () => {
  expect(windowBackground("system", true)).toBe(windowBackground("dark", true));
  expect(windowBackground("system", false)).toBe(windowBackground("light", true));
});
