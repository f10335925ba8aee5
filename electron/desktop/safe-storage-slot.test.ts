import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { createFileSlot } from "../backend/vault/file-slot.ts";
import { describeKeySlot } from "../backend/vault/key-slot.contract.ts";
import { createKeyringSlot } from "../backend/vault/keyring-slot.ts";
import { MemoryKeyring } from "../backend/vault/testing/memory-keyring.ts";
import { VaultFixture } from "../backend/vault/testing/vault-fixture.ts";
import { createSafeStorageSlot } from "./safe-storage-slot.ts";
import { SafeStorageStandIn } from "./safe-storage-stand-in.ts";

describeKeySlot("safe-storage", { weak: false, keepsOutside: false, canBlock: true }, () => {
  const safeStorage = new SafeStorageStandIn();
  return {
    createSlot: () => createSafeStorageSlot(safeStorage, "linux"),
    block: () => {
      safeStorage.state = "away";
    },
    unblock: () => {
      safeStorage.state = "keyring";
    },
  };
});

describe("safeStorage without a keyring on Linux", () => {
  const safeStorage = new SafeStorageStandIn();
  safeStorage.state = "no-keyring";

  test("is recognised as weak, although it says that encryption is available", async () => {
    expect(await safeStorage.isAsyncEncryptionAvailable()).toBe(true);
    expect(await createSafeStorageSlot(safeStorage, "linux").status()).toMatchObject({
      state: "ready",
      weak: true,
      explanation: expect.stringContaining("printed in Chromium's source"),
    });
  });

  test("is recognised by its known answer too, whatever the platform calls itself", async () => {
    expect(await createSafeStorageSlot(safeStorage, "freebsd").status()).toMatchObject({
      weak: true,
    });
  });

  test("is never given the key", async () => {
    await expect(
      createSafeStorageSlot(safeStorage, "linux").wrap(new Uint8Array(32)),
    ).rejects.toMatchObject({ payload: { code: "storage_failed" } });
  });
});

describe("the mark v10 in front of what safeStorage encrypts", () => {
  const real = new SafeStorageStandIn();
  const marked = {
    isAsyncEncryptionAvailable: async () => true,
    encryptStringAsync: async (text: string) =>
      Buffer.concat([Buffer.from("v10"), (await real.encryptStringAsync(text)).subarray(3)]),
    decryptStringAsync: (encrypted: Buffer) => real.decryptStringAsync(encrypted),
  };

  test("is normal on macOS and Windows, where a real key is behind it", async () => {
    expect(await createSafeStorageSlot(marked, "darwin").status()).toMatchObject({ weak: false });
    expect(await createSafeStorageSlot(marked, "win32").status()).toMatchObject({ weak: false });
  });

  test("is weak on Linux even under another key than the known one", async () => {
    expect(await createSafeStorageSlot(marked, "linux").status()).toMatchObject({ weak: true });
  });
});

test("where Electron offers no encryption the slot is absent", async () => {
  const safeStorage = new SafeStorageStandIn();
  safeStorage.state = "unavailable";
  expect(await createSafeStorageSlot(safeStorage, "darwin").status()).toEqual({ state: "absent" });
});

describe("a vault on the desktop", () => {
  let fixture: VaultFixture;
  let safeStorage: SafeStorageStandIn;
  let keyring: MemoryKeyring;
  beforeEach(() => {
    fixture = new VaultFixture();
    safeStorage = new SafeStorageStandIn();
    keyring = new MemoryKeyring();
  });
  const keyringSlot = () => createKeyringSlot({ load: keyring.load });
  const desktop = () => [
    createSafeStorageSlot(safeStorage, "linux"),
    keyringSlot(),
    createFileSlot(fixture.directory),
  ];
  const web = () => [keyringSlot(), createFileSlot(fixture.directory)];

  test("puts the key into every strong slot, so that the web shell opens it by the keyring", async () => {
    const vault = await fixture.open(desktop());
    expect(vault.facts()).toMatchObject({
      protection: { slot: "safe-storage", weak: false },
      slots: [
        { slot: "safe-storage", weak: false },
        { slot: "keyring", weak: false },
      ],
    });
    const sealed = vault.seal("a1", "f", "from the desktop");
    expect((await fixture.open(web())).open("a1", "f", sealed)).toBe("from the desktop");
    expect(existsSync(join(fixture.directory, "key.bin"))).toBe(false);
  });

  test("adds safeStorage to what the web shell made with the keyring", async () => {
    const sealed = (await fixture.open(web())).seal("a1", "f", "from the web");
    const vault = await fixture.open(desktop());
    expect(vault.open("a1", "f", sealed)).toBe("from the web");
    expect(fixture.kinds().toSorted()).toEqual(["keyring", "safe-storage"]);
  });

  test("with a weak safeStorage and no keyring uses the file, and says why", async () => {
    safeStorage.state = "no-keyring";
    keyring.state = "absent";
    const vault = await fixture.open(desktop());
    expect(vault.facts()).toMatchObject({
      protection: {
        slot: "file",
        weak: true,
        explanation: expect.stringMatching(/file permissions only.*Chromium's source/),
      },
      slots: [
        { slot: "file", weak: true },
        { slot: "safe-storage", weak: true },
      ],
    });
    const sealed = vault.seal("a1", "f", "both");
    expect((await fixture.open(web())).open("a1", "f", sealed)).toBe("both");
  });

  test("wraps the key again when safeStorage's own key was rotated", async () => {
    const sealed = (await fixture.open(desktop())).seal("a1", "f", "kept");
    const before = JSON.stringify(fixture.document());
    safeStorage.rotate();
    expect((await fixture.open(desktop())).open("a1", "f", sealed)).toBe("kept");
    const after = JSON.stringify(fixture.document());
    expect(after).not.toBe(before);
    await fixture.open(desktop());
    expect(JSON.stringify(fixture.document())).toBe(after);
  });

  test("deletes nothing while safeStorage is temporarily away", async () => {
    keyring.state = "absent";
    const sealed = (await fixture.open(desktop())).seal("a1", "f", "kept");
    safeStorage.state = "away";
    const vault = await fixture.open(desktop());
    expect(vault.facts().locked).toContain("try again");
    safeStorage.state = "keyring";
    await vault.unlock();
    expect(vault.open("a1", "f", sealed)).toBe("kept");
  });
});
