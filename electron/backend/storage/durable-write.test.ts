import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { durableWrite } from "./durable-write.ts";
import { renameOver } from "./rename-over.ts";

describe("a durable write", () => {
  let directory: string;
  let file: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "sandgate-write-"));
    file = join(directory, "a.json");
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  test("replaces the content and keeps the one before as the backup", () => {
    durableWrite(file, "one");
    durableWrite(file, "two €");
    expect(readFileSync(file, "utf8")).toBe("two €");
    expect(readFileSync(`${file}.bak`, "utf8")).toBe("one");
  });

  test("keeps no backup when told so", () => {
    durableWrite(file, "one", { backup: "untouched" });
    durableWrite(file, "two", { backup: "untouched" });
    expect(readdirSync(directory)).toEqual(["a.json"]);
  });

  test("writes bytes as they are", () => {
    const bytes = Uint8Array.from([0, 255, 10, 13]);
    durableWrite(file, bytes, { backup: "untouched" });
    expect([...readFileSync(file)]).toEqual([...bytes]);
  });

  test("gives up the old content only when the new one is complete", () => {
    durableWrite(file, "one");
    // A directory where the backup belongs: the write fails halfway.
    mkdirSync(join(`${file}.bak`, "full"), { recursive: true });
    expect(() => durableWrite(file, "two")).toThrow(
      expect.objectContaining({ payload: expect.objectContaining({ code: "storage_failed" }) }),
    );
    expect(readFileSync(file, "utf8")).toBe("one");
    expect(readdirSync(directory).toSorted()).toEqual(["a.json", "a.json.bak"]);
  });

  test.skipIf(process.platform === "win32")(
    "replaces a link instead of writing where it points (not on Windows: links need rights)",
    () => {
      const target = join(directory, "target");
      symlinkSync(target, file);
      durableWrite(file, "one");
      expect(existsSync(target)).toBe(false);
      expect(statSync(file).mode & 0o777).toBe(0o600);
    },
  );
});

describe("renaming over a file", () => {
  test("waits for a virus scanner on Windows", () => {
    const { calls, rename } = failing(3, "EPERM");
    renameOver("a", "b", { rename, platform: "win32" });
    expect(calls).toHaveLength(4);
  });

  test("gives up on Windows after about a second", () => {
    const { calls, rename } = failing(Infinity, "EPERM");
    expect(() => renameOver("a", "b", { rename, platform: "win32" })).toThrow("EPERM");
    expect(calls).toHaveLength(8);
  });

  test.each([
    ["win32", "ENOENT"],
    ["linux", "EPERM"],
  ] as const)("does not wait on %s for %s, which does not pass", (platform, code) => {
    const { calls, rename } = failing(Infinity, code);
    expect(() => renameOver("a", "b", { rename, platform })).toThrow(code);
    expect(calls).toHaveLength(1);
  });
});

/** A rename that fails a number of times before it works. */
function failing(times: number, code: string) {
  const calls: string[] = [];
  const rename = () => {
    calls.push(code);
    if (calls.length <= times) throw Object.assign(new Error(code), { code });
  };
  return { calls, rename };
}
