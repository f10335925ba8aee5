import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ensurePrivateDirectory } from "./private-directory.ts";

describe.skipIf(process.platform === "win32")(
  "the data directory (not on Windows: it has no such modes)",
  () => {
    let directory: string;
    beforeEach(() => {
      directory = mkdtempSync(join(tmpdir(), "sandgate-private-"));
    });
    afterEach(() => rmSync(directory, { recursive: true, force: true }));
    const mode = (path = directory) => statSync(path).mode & 0o777;

    test("is made with its parents, for its owner only", () => {
      const inside = join(directory, "a", "b");
      ensurePrivateDirectory(inside);
      expect(mode(inside)).toBe(0o700);
    });

    test("that is empty or already Sandgate's is closed to others", () => {
      chmodSync(directory, 0o755);
      ensurePrivateDirectory(directory);
      expect(mode()).toBe(0o700);

      writeFileSync(join(directory, "vault.json"), "{}");
      writeFileSync(join(directory, "notes of mine"), "");
      chmodSync(directory, 0o777);
      ensurePrivateDirectory(directory);
      expect(mode()).toBe(0o700);
    });

    test("that is full of other things is refused and left as it is", () => {
      mkdirSync(join(directory, "somebody else's"));
      chmodSync(directory, 0o777);
      expect(() => ensurePrivateDirectory(directory)).toThrow("Choose an empty directory");
      expect(mode()).toBe(0o777);
    });
  },
);
