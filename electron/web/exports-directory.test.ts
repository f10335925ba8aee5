import { mkdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { exportsDirectory } from "./exports-directory.ts";

async function freshHome(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), "sandgate-home-"));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  return home;
}

test("files go to the person's Downloads folder", async () => {
  const home = await freshHome();
  mkdirSync(join(home, "Downloads"));

  expect(exportsDirectory("/data", home)).toBe(join(home, "Downloads"));
});

test("without one they stay below the data directory", async () => {
  const home = await freshHome();

  expect(exportsDirectory("/data", home)).toBe(join("/data", "exports"));
  writeFileSync(join(home, "Downloads"), "a file of that name");
  expect(exportsDirectory("/data", home)).toBe(join("/data", "exports"));
});
