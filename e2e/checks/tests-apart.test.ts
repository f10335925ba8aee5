import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../../electron/launch/project-root.mjs";
import { folderApart, testsApart } from "../run/tests-apart.mjs";

const replaces = /\bvi\.(?:mock|doMock|resetModules)\(/;

function testsThatReplaceModules(): readonly string[] {
  return ["electron", "renderer", "shared", "e2e"].flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => /\.test\.tsx?$/.test(path))
      .map((path) => `${folder}/${path.replaceAll(sep, "/")}`)
      .filter((path) => replaces.test(readFileSync(join(projectRoot, path), "utf8"))),
  );
}

test("a test that replaces modules has a process of its own", () => {
  const found = testsThatReplaceModules();

  expect(found.length).toBeGreaterThan(10);
  const missing = found.filter(
    (path) => !testsApart.includes(path) && !path.startsWith(folderApart),
  );
  expect(missing).toEqual([]);
});
