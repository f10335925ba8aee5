import { readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { AppError } from "../app-error.ts";
import { WrittenExports } from "./written-exports.ts";
import { writePrivateFile } from "./write-private-file.ts";

async function freshDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "sandgate-exports-"));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

test("a file is its owner's alone, in a folder that is made for it", async () => {
  const directory = join(await freshDirectory(), "exports");
  const { path } = writePrivateFile(directory, "bunq.conf", "secret");

  expect(readFileSync(path, "utf8")).toBe("secret");
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(directory).mode & 0o777).toBe(0o700);
});

test("a name that is taken is left alone, also by a link to somewhere else", async () => {
  const directory = await freshDirectory();
  const elsewhere = join(await freshDirectory(), "elsewhere");
  writeFileSync(join(directory, "bunq.conf"), "somebody's");
  symlinkSync(elsewhere, join(directory, "bunq (2).conf"));
  const { path } = writePrivateFile(directory, "bunq.conf", "secret");

  expect(path).toBe(join(directory, "bunq (3).conf"));
  expect(readFileSync(join(directory, "bunq.conf"), "utf8")).toBe("somebody's");
  expect(statSync(elsewhere, { throwIfNoEntry: false })).toBeUndefined();
});

test("a folder that cannot be made is named", async () => {
  const directory = await freshDirectory();
  writeFileSync(join(directory, "file"), "");

  expect(() => writePrivateFile(join(directory, "file"), "bunq.conf", "secret")).toThrow(AppError);
});

test("only what was written here is removed, by its id, and once", async () => {
  const directory = await freshDirectory();
  const written = new WrittenExports();
  const one = written.write(directory, "bunq.conf", "secret");
  const other = written.write(directory, "bunq.conf", "secret");
  rmSync(other.path);

  expect(() => written.remove(one.path)).toThrow(AppError);
  expect(written.remove(one.id)).toBe("removed");
  expect(statSync(one.path, { throwIfNoEntry: false })).toBeUndefined();
  expect(() => written.remove(one.id)).toThrow(AppError);
  // somebody was quicker
  expect(written.remove(other.id)).toBe("gone");
});

test("a file that took the name meanwhile is somebody's own, and stays", async () => {
  const directory = await freshDirectory();
  const written = new WrittenExports();
  const { id, path } = written.write(directory, "bunq.conf", "secret");
  renameSync(path, join(directory, "kept.conf"));
  writeFileSync(path, "somebody's");

  expect(written.remove(id)).toBe("moved");
  expect(readFileSync(path, "utf8")).toBe("somebody's");
});

test("one that could not be removed can be removed later", async () => {
  const directory = await freshDirectory();
  const written = new WrittenExports();
  const { id, path } = written.write(directory, "bunq.conf", "secret");
  const away = `${directory}-away`;
  onTestFinished(() => rm(away, { recursive: true, force: true }));
  renameSync(directory, away);
  // a file where the folder was: the system does not look further
  writeFileSync(directory, "");

  expect(() => written.remove(id)).toThrow(AppError);
  rmSync(directory);
  renameSync(away, directory);
  expect(written.remove(id)).toBe("removed");
  expect(statSync(path, { throwIfNoEntry: false })).toBeUndefined();
});
