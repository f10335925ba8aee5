import { describe, expect, test } from "vitest";
import { describeKeySlot } from "./key-slot.contract.ts";
import { createKeyringSlot } from "./keyring-slot.ts";
import { MemoryKeyring } from "./testing/memory-keyring.ts";

describeKeySlot("keyring", { weak: false, keepsOutside: true, canBlock: true }, () => {
  const keyring = new MemoryKeyring();
  return {
    createSlot: () => createKeyringSlot({ load: keyring.load }),
    block: () => {
      keyring.state = "locked";
    },
    unblock: () => {
      keyring.state = "open";
    },
  };
});

describe("the keyring slot on machines as they are", () => {
  test.each(["not-installed", "absent"] as const)("is absent where it is %s", async (state) => {
    const keyring = new MemoryKeyring();
    keyring.state = state;
    expect(await createKeyringSlot({ load: keyring.load }).status()).toEqual({ state: "absent" });
  });

  test("is blocked, not waited for without end, where a password prompt stays open", async () => {
    const keyring = new MemoryKeyring();
    keyring.state = "hanging";
    const slot = createKeyringSlot({ load: keyring.load, timeoutMs: 5 });
    expect(await slot.status()).toMatchObject({ state: "blocked" });
    await expect(slot.wrap(new Uint8Array(32))).rejects.toMatchObject({
      payload: { code: "storage_locked" },
    });
  });

  test("asks Linux for the Secret Service and never for the kernel's keyring", async () => {
    const keyring = new MemoryKeyring();
    const slot = createKeyringSlot({ load: keyring.load });
    await slot.status();
    await slot.unwrap(await slot.wrap(new Uint8Array(32)));
    expect([...keyring.stores]).toEqual(["secret-service"]);
  });

  test("keeps several data directories apart", async () => {
    const keyring = new MemoryKeyring();
    const slot = createKeyringSlot({ load: keyring.load });
    const first = await slot.wrap(new Uint8Array(32).fill(1));
    const second = await slot.wrap(new Uint8Array(32).fill(2));
    await slot.forget(first);
    expect([...(await slot.unwrap(second))]).toEqual(Array.from({ length: 32 }, () => 2));
    expect(keyring.entries.size).toBe(1);
  });

  test.runIf(process.platform === "linux")(
    "with the real package is absent where no session bus runs (Linux only: others have no bus)",
    async () => {
      const before = process.env["DBUS_SESSION_BUS_ADDRESS"];
      process.env["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nowhere/bus";
      try {
        expect(await createKeyringSlot().status()).toEqual({ state: "absent" });
      } finally {
        if (before === undefined) delete process.env["DBUS_SESSION_BUS_ADDRESS"];
        else process.env["DBUS_SESSION_BUS_ADDRESS"] = before;
      }
    },
  );
});
