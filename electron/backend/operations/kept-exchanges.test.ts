import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openOnboarding, type Onboarding } from "../../testing/open-onboarding.ts";

function directoryOf({ backend, accountId }: Onboarding): string {
  return join(backend.directory, "exchanges", accountId);
}

describe("exchanges", () => {
  test("outlive the app, with their details and bodies", async () => {
    const { accountId, backend, runTo } = await openOnboarding();
    await runTo("device");
    const before = await backend.call("exchange.list", { accountId });
    const exchangeId = before.exchanges[0]?.id ?? "";
    const exchange = await backend.call("exchange.read", { accountId, exchangeId });

    await backend.restart();

    expect(before.exchanges.map(({ purpose }) => purpose)).toEqual([
      "device",
      "sandbox-user",
      "installation",
    ]);
    expect(before.bytes).toBeGreaterThan(3000);
    expect(await backend.call("exchange.list", { accountId })).toEqual(before);
    expect(await backend.call("exchange.read", { accountId, exchangeId })).toEqual(exchange);
    const body = { accountId, exchangeId, which: "request", from: 0 } as const;
    expect(await backend.call("exchange.read-body", body)).toEqual({
      text: exchange?.request.body.text,
      next: null,
    });
  });

  test("are found in the list by their id, among those that match", async () => {
    const { accountId, backend, runTo } = await openOnboarding();
    await runTo("session");
    const { exchanges } = await backend.call("exchange.list", { accountId });
    const oldest = exchanges.at(-1)?.id ?? "";
    const place = async (input: object) =>
      (await backend.call("exchange.list", { accountId, placeOf: oldest, limit: 1, ...input }))
        .place;

    expect(await place({})).toBe(exchanges.length - 1);
    expect(await place({ purpose: "installation" })).toBe(0);
    expect(await place({ purpose: "device" })).toBeNull();
    expect(await place({ placeOf: "gone" })).toBeNull();
    expect((await backend.call("exchange.list", { accountId })).place).toBeNull();
  });

  test("are listed while the vault is locked, and say so when one is read", async () => {
    const { accountId, backend, runTo } = await openOnboarding();
    await runTo("installation");
    writeFileSync(join(backend.directory, "key.bin"), "");
    await backend.restart();

    const { exchanges } = await backend.call("exchange.list", { accountId });

    expect(exchanges).toHaveLength(1);
    const exchangeId = exchanges[0]?.id ?? "";
    for (const refused of [
      backend.refusal("exchange.read", { accountId, exchangeId }),
      backend.refusal("exchange.read-body", { accountId, exchangeId, which: "request", from: 0 }),
    ]) {
      expect(await refused).toMatchObject({ code: "storage_locked" });
    }
  });

  test("are cleared with their files, and the next one is kept again", async () => {
    const onboarding = await openOnboarding();
    const { accountId, backend, run, runTo } = onboarding;
    await runTo("device");

    expect(await backend.call("exchange.clear", { accountId })).toEqual({ forgotten: 3 });
    expect(existsSync(directoryOf(onboarding))).toBe(false);
    await run("session");
    await backend.restart();

    const { exchanges } = await backend.call("exchange.list", { accountId });
    expect(exchanges.map(({ purpose }) => purpose)).toEqual(["session"]);
  });

  test("go with their account, whose running call leaves nothing behind", async () => {
    const onboarding = await openOnboarding();
    const { accountId, backend, runTo, sandbox } = onboarding;
    await runTo("device");
    expect(existsSync(directoryOf(onboarding))).toBe(true);
    sandbox.fault({ kind: "hang", after: "read", path: "/v1/session-server" });
    const running = backend.refusal("session.open", { accountId });
    while (sandbox.requests.at(-1)?.path !== "/v1/session-server") {
      await new Promise((next) => setImmediate(next));
    }

    await backend.call("account.remove", { accountId });
    await running;

    expect(readdirSync(join(backend.directory, "exchanges"))).toEqual([]);
  });

  test("go when everything is forgotten, those of unknown accounts as well", async () => {
    const { backend, runTo } = await openOnboarding();
    await runTo("device");
    const left = join(backend.directory, "exchanges", "an-account-of-the-past");
    mkdirSync(left);
    writeFileSync(join(left, "000001.exchanges"), "anything");

    await backend.call("storage.forget-everything", { confirm: "forget everything" });

    expect(existsSync(join(backend.directory, "exchanges"))).toBe(false);
  });

  test("are named where it says what is stored, with what they take", async () => {
    const { accountId, backend, runTo } = await openOnboarding();
    await runTo("device");

    const { files } = await backend.call("storage.read", {});
    const { bytes } = await backend.call("exchange.list", { accountId });

    expect(files.find(({ name }) => name === "exchanges")).toMatchObject({ bytes, sealed: true });
  });

  test("that are damaged on disk are told among the notices", async () => {
    const onboarding = await openOnboarding();
    const { accountId, backend, runTo } = onboarding;
    await runTo("device");
    const file = join(directoryOf(onboarding), "000001.exchanges");
    const bytes = readFileSync(file);
    bytes[10] = (bytes[10] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    await backend.restart();

    const { exchanges } = await backend.call("exchange.list", { accountId });

    expect(exchanges).toHaveLength(2);
    expect((await backend.call("storage.read", {})).notices).toEqual([
      expect.objectContaining({ file: `exchanges/${accountId}/000001.exchanges` }),
    ]);
  });

  test("beyond a retention made smaller go at once, and other settings touch none", async () => {
    const onboarding = await openOnboarding();
    const { accountId, backend, runTo } = onboarding;
    await runTo("device");
    // As if it had been much: what nobody can read counts by its bytes.
    const old = join(directoryOf(onboarding), "000000.exchanges");
    writeFileSync(old, Buffer.alloc(2_000_000));
    await backend.call("settings.change", { theme: "dark" });
    expect(existsSync(old)).toBe(true);
    await backend.restart();

    await backend.call("settings.change", { exchangeRetentionMb: 1 });

    expect(existsSync(old)).toBe(false);
    expect((await backend.call("exchange.list", { accountId })).all).toBe(3);
  });

  test("are kept up to 1 to 500 MB for each account, and nothing else", async () => {
    const { backend } = await openOnboarding();
    for (const exchangeRetentionMb of [0, 501, 1.5]) {
      expect(await backend.refusal("settings.change", { exchangeRetentionMb })).toMatchObject({
        code: "invalid_input",
        field: "exchangeRetentionMb",
      });
    }
    expect((await backend.call("settings.read", {})).exchangeRetentionMb).toBe(50);
  });
});
