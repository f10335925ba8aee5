import { isAbsolute } from "node:path";
import { expect, test } from "vitest";
import { defaultDataDirectory } from "./data-directory.ts";

test("both shells find the same absolute directory, which is not where Chromium keeps its files", () => {
  expect(isAbsolute(defaultDataDirectory())).toBe(true);
  expect(defaultDataDirectory()).toMatch(/[\\/]sandgate-data([\\/]|$)/);
});
