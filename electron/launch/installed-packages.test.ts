import { describe, expect, test } from "vitest";
import { hasInstalled, isInstalled } from "./installed-packages.mjs";
import { projectRoot } from "./project-root.mjs";

const locked = {
  "": { version: "0.1.0" },
  "node_modules/conf": { version: "15.1.0" },
  "node_modules/keyring-darwin": { version: "2.1.2", optional: true },
};

describe("what is installed", () => {
  test("is enough when it is what the lock names, other platforms' parts aside", () => {
    expect(isInstalled(locked, { "node_modules/conf": { version: "15.1.0" } })).toBe(true);
  });

  test.each([
    ["nothing is", null],
    ["a package is missing", {}],
    ["a package has another version", { "node_modules/conf": { version: "15.0.0" } }],
    [
      "an optional package has another version",
      {
        "node_modules/conf": { version: "15.1.0" },
        "node_modules/keyring-darwin": { version: "2.0.0" },
      },
    ],
  ])("is not enough when %s", (_name, installed) => {
    expect(isInstalled(locked, installed)).toBe(false);
  });

  test("is enough here, where this test runs", () => {
    expect(hasInstalled(projectRoot)).toBe(true);
  });
});
