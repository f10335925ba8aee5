import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { createFileSlot } from "./file-slot.ts";
import { describeKeySlot } from "./key-slot.contract.ts";

function newDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "sandgate-slot-"));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return directory;
}

describeKeySlot("file", { weak: true, keepsOutside: true, canBlock: false }, () => {
  const directory = newDirectory();
  return {
    createSlot: () => createFileSlot(directory),
    block: () => undefined,
    unblock: () => undefined,
  };
});

describe("the file slot", () => {
  const dataKey = new Uint8Array(32);

  test("says plainly that it is protected by file permissions only", async () => {
    expect(await createFileSlot(newDirectory()).status()).toMatchObject({
      explanation: expect.stringContaining("protected by file permissions only"),
    });
  });

  test.skipIf(process.platform === "win32")(
    "keeps key.bin for its owner only, also when it was put back for everyone (not on Windows)",
    async () => {
      const directory = newDirectory();
      const file = join(directory, "key.bin");
      const slot = createFileSlot(directory);
      const wrapped = await slot.wrap(dataKey);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      chmodSync(file, 0o644);
      await slot.unwrap(wrapped);
      expect(statSync(file).mode & 0o777).toBe(0o600);
    },
  );

  test("tells a missing key.bin from a changed one", async () => {
    const directory = newDirectory();
    const slot = createFileSlot(directory);
    const wrapped = await slot.wrap(dataKey);
    writeFileSync(join(directory, "key.bin"), new Uint8Array(32));
    await expect(slot.unwrap(wrapped)).rejects.toThrow("one of the two was changed");
    writeFileSync(join(directory, "key.bin"), "short");
    await expect(slot.unwrap(wrapped)).rejects.toThrow("one of the two was changed");
    await slot.forget(wrapped);
    await expect(slot.unwrap(wrapped)).rejects.toThrow("is not there");
  });
});
