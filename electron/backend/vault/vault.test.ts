import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { beforeEach, describe, expect, test } from "vitest";
import type { KeySlot } from "../ports.ts";
import { createFileSlot } from "./file-slot.ts";
import { createKeyringSlot } from "./keyring-slot.ts";
import { MemoryKeyring } from "./testing/memory-keyring.ts";
import { VaultFixture } from "./testing/vault-fixture.ts";

describe("the vault", () => {
  let fixture: VaultFixture;
  let keyring: MemoryKeyring;
  let keyringSlot: KeySlot;
  let fileSlot: KeySlot;
  let slots: KeySlot[];
  beforeEach(() => {
    fixture = new VaultFixture();
    keyring = new MemoryKeyring();
    keyringSlot = createKeyringSlot({ load: keyring.load });
    fileSlot = createFileSlot(fixture.directory);
    slots = [keyringSlot, fileSlot];
  });
  const inDirectory = (name: string) => join(fixture.directory, name);
  const locked = expect.objectContaining({
    payload: expect.objectContaining({ code: "storage_locked" }),
  });

  describe("sealing", () => {
    test("opens after a restart what it sealed", async () => {
      const sealed = (await fixture.open(slots)).seal("a1", "api-key", "geheim € 🗝");
      expect((await fixture.open(slots)).open("a1", "api-key", sealed)).toBe("geheim € 🗝");
    });

    test("refuses an item of another account or field, and names which one is damaged", async () => {
      const vault = await fixture.open(slots);
      const sealed = vault.seal("a1", "api-key", "secret");
      for (const [account, field] of [
        ["a2", "api-key"],
        ["a1", "session-token"],
      ] as const) {
        expect(() => vault.open(account, field, sealed)).toThrow(
          expect.objectContaining({
            message: expect.stringContaining(`${field} of account ${account} is damaged`),
            payload: expect.objectContaining({ code: "storage_failed" }),
          }),
        );
      }
      expect(() => vault.open("a1", "api-key", "not base64 at all")).toThrow("is damaged");
    });

    test("shows its key nowhere: not printed, not serialised, not on disk", async () => {
      const bytes = new Set<string>();
      const spying: KeySlot = {
        ...fileSlot,
        wrap: (dataKey) => {
          bytes.add(Buffer.from(dataKey).toString("hex"));
          return fileSlot.wrap(dataKey);
        },
      };
      const vault = await fixture.open([spying]);
      const [hex = ""] = bytes;
      expect(hex).toHaveLength(64);
      const dataKey = Buffer.from(hex, "hex");
      const shown = `${inspect(vault, { depth: 9, showHidden: true })}${JSON.stringify(vault)}`;
      for (const form of ["hex", "base64", "latin1"] as const) {
        expect(shown).not.toContain(dataKey.toString(form));
      }
      for (const name of readdirSync(fixture.directory)) {
        const content = readFileSync(inDirectory(name));
        expect(content.includes(dataKey)).toBe(false);
        expect(content.toString("latin1")).not.toContain(dataKey.toString("base64"));
      }
    });
  });

  describe("choosing where the key is kept", () => {
    test("takes the keyring where there is one, and then makes no file", async () => {
      const vault = await fixture.open(slots);
      expect(vault.facts()).toEqual({
        protection: {
          slot: "keyring",
          weak: false,
          explanation: expect.stringContaining("keyring"),
        },
        locked: null,
        slots: [{ slot: "keyring", weak: false }],
      });
      expect(existsSync(inDirectory("key.bin"))).toBe(false);
    });

    test("takes the file only where nothing else exists, and says that it is weak", async () => {
      keyring.state = "absent";
      const vault = await fixture.open(slots);
      expect(vault.facts()).toMatchObject({
        protection: { slot: "file", weak: true },
        slots: [{ slot: "file", weak: true }],
      });
      expect(existsSync(inDirectory("key.bin"))).toBe(true);
    });

    test("moves the key into a keyring that appears later, and drops the file", async () => {
      keyring.state = "absent";
      const sealed = (await fixture.open(slots)).seal("a1", "f", "kept");
      keyring.state = "open";
      const vault = await fixture.open(slots);
      expect(vault.open("a1", "f", sealed)).toBe("kept");
      expect(vault.facts()).toMatchObject({ protection: { slot: "keyring", weak: false } });
      expect(fixture.kinds()).toEqual(["keyring"]);
      expect(existsSync(inDirectory("key.bin"))).toBe(false);
      // Restored from its backup it must not ask for the file that is gone.
      writeFileSync(inDirectory("vault.json"), "{");
      expect((await fixture.open(slots)).open("a1", "f", sealed)).toBe("kept");
    });

    test("keeps the file while the keyring takes the key but does not give it back", async () => {
      keyring.state = "absent";
      const sealed = (await fixture.open(slots)).seal("a1", "f", "kept");
      keyring.state = "open";
      const lossy: KeySlot = { ...keyringSlot, unwrap: async () => randomBytes(32) };
      const vault = await fixture.open([lossy, fileSlot]);
      expect(vault.open("a1", "f", sealed)).toBe("kept");
      expect(vault.facts()).toMatchObject({ protection: { slot: "file", weak: true } });
      expect(fixture.kinds()).toEqual(["file"]);
      expect(existsSync(inDirectory("key.bin"))).toBe(true);
    });

    test("puts the key back into a keyring that was emptied while another slot has it", async () => {
      keyring.state = "absent";
      await fixture.open(slots);
      keyring.state = "open";
      // As left by a crash between adding the keyring and dropping the file.
      const keepsFile: KeySlot = { ...fileSlot, forget: async () => undefined };
      const before = fixture.document();
      await fixture.open([keyringSlot, keepsFile]);
      const after = fixture.document();
      fixture.store().replace({ ...after, slots: [...after.slots, ...before.slots] });
      keyring.entries.clear();
      const vault = await fixture.open(slots);
      expect(vault.facts()).toMatchObject({ protection: { slot: "keyring" }, locked: null });
      expect(keyring.entries.size).toBe(1);
      expect(existsSync(inDirectory("key.bin"))).toBe(false);
    });
  });

  describe("when the key cannot be had", () => {
    test("a locked keyring on a first start is waited for, not bypassed with a file", async () => {
      keyring.state = "locked";
      const vault = await fixture.open(slots);
      expect(vault.facts()).toMatchObject({
        protection: null,
        locked: expect.stringContaining("Unlock it"),
      });
      expect(() => vault.seal("a1", "f", "x")).toThrow(locked);
      expect(readdirSync(fixture.directory)).toEqual([]);
      keyring.state = "open";
      await vault.unlock();
      expect(vault.open("a1", "f", vault.seal("a1", "f", "x"))).toBe("x");
    });

    test("a locked keyring locks the vault until it opens, and nothing is lost", async () => {
      const sealed = (await fixture.open(slots)).seal("a1", "f", "kept");
      keyring.state = "locked";
      const vault = await fixture.open(slots);
      expect(() => vault.open("a1", "f", sealed)).toThrow(locked);
      await vault.unlock();
      expect(vault.facts().locked).not.toBeNull();
      keyring.state = "open";
      await vault.unlock();
      expect(vault.open("a1", "f", sealed)).toBe("kept");
    });

    test("a missing key never makes a second one over what is sealed", async () => {
      keyring.state = "absent";
      const sealed = (await fixture.open(slots)).seal("a1", "f", "kept");
      const before = readFileSync(inDirectory("vault.json"), "utf8");
      renameSync(inDirectory("key.bin"), inDirectory("key.elsewhere"));
      const vault = await fixture.open(slots);
      expect(vault.facts()).toMatchObject({ locked: expect.stringContaining("key.bin") });
      expect(() => vault.seal("a1", "f", "new")).toThrow(locked);
      expect(readFileSync(inDirectory("vault.json"), "utf8")).toBe(before);
      expect(existsSync(inDirectory("key.bin"))).toBe(false);
      renameSync(inDirectory("key.elsewhere"), inDirectory("key.bin"));
      await vault.unlock();
      expect(vault.open("a1", "f", sealed)).toBe("kept");
    });

    test("a missing vault.json beside sealed items locks; forgetting starts anew", async () => {
      const sealed = (await fixture.open(slots)).seal("a1", "f", "lost");
      rmSync(inDirectory("vault.json"));
      const vault = await fixture.open(slots, { sealedItemsExist: true });
      expect(vault.facts().locked).toContain("vault.json");
      await vault.unlock();
      expect(vault.facts().locked).toContain("vault.json");
      await vault.forget();
      expect(vault.facts().locked).toBeNull();
      expect(() => vault.open("a1", "f", sealed)).toThrow("is damaged");
    });

    test("another key in the right place is not taken for the right one", async () => {
      await fixture.open(slots);
      const other = new VaultFixture();
      await other.open(slots);
      const foreign = other.document().slots;
      fixture.store().replace({ ...fixture.document(), slots: foreign });
      const vault = await fixture.open(slots);
      expect(vault.facts().protection).toBeNull();
      expect(vault.facts().locked).toEqual(expect.any(String));
    });

    test("a key that only the desktop app keeps says so in the web shell", async () => {
      const desktopOnly: KeySlot = { ...keyringSlot, kind: "safe-storage" };
      await fixture.open([desktopOnly]);
      const vault = await fixture.open([fileSlot]);
      expect(vault.facts().locked).toContain("desktop app");
      expect(vault.facts().slots).toEqual([{ slot: "safe-storage", weak: false }]);
    });

    test("a disk that refuses the first vault.json leaves nothing in the keyring", async () => {
      const store = fixture.store();
      rmSync(fixture.directory, { recursive: true });
      writeFileSync(fixture.directory, "a file now");
      const vault = await fixture.open([keyringSlot], { store });
      expect(vault.facts().locked).toContain("vault.json");
      expect(keyring.entries.size).toBe(0);
    });

    test("nothing at all to keep a key in is said, not thrown", async () => {
      const vault = await fixture.open([]);
      expect(vault.facts()).toMatchObject({ locked: expect.stringContaining("Nothing") });
    });
  });

  describe("forgetting", () => {
    test("makes everything sealed before unreadable and seals anew", async () => {
      const vault = await fixture.open(slots);
      const before = vault.seal("a1", "f", "old");
      const [entryBefore] = keyring.entries.keys();
      await vault.forget();
      expect(() => vault.open("a1", "f", before)).toThrow("is damaged");
      expect(keyring.entries.has(entryBefore ?? "")).toBe(false);
      expect(keyring.entries.size).toBe(1);
      const after = vault.seal("a1", "f", "new");
      expect((await fixture.open(slots)).open("a1", "f", after)).toBe("new");
    });

    test("leaves no file of before, not even one set aside as damaged", async () => {
      keyring.state = "absent";
      await fixture.open(slots);
      const keyBefore = readFileSync(inDirectory("key.bin"));
      writeFileSync(inDirectory("vault.json"), "{");
      const vault = await fixture.open(slots, { sealedItemsExist: true });
      await vault.forget();
      expect(readdirSync(fixture.directory).toSorted()).toEqual(["key.bin", "vault.json"]);
      expect(readFileSync(inDirectory("key.bin")).equals(keyBefore)).toBe(false);
    });

    test("works while the keyring is locked, because without vault.json its entry opens nothing", async () => {
      const vault = await fixture.open(slots);
      const sealed = vault.seal("a1", "f", "old");
      keyring.state = "locked";
      await vault.forget();
      expect(() => vault.open("a1", "f", sealed)).toThrow(locked);
      keyring.state = "open";
      await vault.unlock();
      expect(() => vault.open("a1", "f", sealed)).toThrow("is damaged");
    });
  });

  test("asked to unlock several times at once makes one key", async () => {
    keyring.state = "locked";
    const vault = await fixture.open(slots);
    keyring.state = "open";
    const first = vault.unlock().then(() => vault.seal("a1", "f", "x"));
    await Promise.all([first, vault.unlock(), vault.unlock()]);
    expect(vault.open("a1", "f", await first)).toBe("x");
    expect(keyring.entries.size).toBe(1);
  });
});
