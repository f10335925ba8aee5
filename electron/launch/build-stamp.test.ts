import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { buildStamp } from "./build-stamp.mjs";

let root: string;

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "sandgate-build-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const file of ["electron/web.ts", "renderer/app/app.tsx", "shared/a.ts"]) write(file, file);
  for (const file of ["vite.config.ts", "package-lock.json"]) write(file, file);
  write("dist/renderer/index.html", "page");
  write("dist/electron/preload.cjs", "preload");
  for (const name of ["main", "web", "sandbox"]) write(`dist/electron/${name}.mjs`, name);
});

describe("the stamp of a build", () => {
  test("stays while nothing changes but the times of the sources", () => {
    const before = buildStamp(root);
    utimesSync(join(root, "electron/web.ts"), 1, 1);

    expect(before).toMatch(/^[0-9a-f]{64}$/);
    expect(buildStamp(root)).toBe(before);
  });

  test.each([
    ["a source is changed", "renderer/app/app.tsx"],
    ["a source is added", "shared/contract/b.ts"],
    ["the packages are changed", "package-lock.json"],
    ["something else was built", "dist/electron/web.mjs"],
  ])("changes when %s", (_name, file) => {
    const before = buildStamp(root);
    write(file, "changed");

    expect(buildStamp(root)).not.toBe(before);
  });

  test.each(["electron/web.test.ts", "electron/README.md", "electron/launch/start.mjs"])(
    "does not care for %s, which is not built",
    (file) => {
      const before = buildStamp(root);
      write(file, "changed");

      expect(buildStamp(root)).toBe(before);
    },
  );

  test("does not exist when a part of the build does not", () => {
    rmSync(join(root, "dist/electron/preload.cjs"));

    expect(buildStamp(root)).toBeNull();
  });
});
