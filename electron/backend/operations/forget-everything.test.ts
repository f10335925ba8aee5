import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openOnboarding } from "../../testing/open-onboarding.ts";

describe("what is stored", () => {
  test("the screen is told each file that exists, and which slot keeps the key", async () => {
    const { backend, runTo } = await openOnboarding();
    await runTo("device");

    const facts = await backend.call("storage.read", {});

    expect(facts).toMatchObject({
      dataDirectory: backend.directory,
      protection: { slot: "file", weak: true },
      locked: null,
      notices: [],
    });
    expect(facts.files.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["accounts.json", "vault.json", "key.bin"]),
    );
    expect(facts.files.every(({ bytes }) => (bytes ?? 0) > 0)).toBe(true);
  });

  test("forgetting everything leaves no account, no secret and no setting, also after reopening", async () => {
    const { backend, runTo } = await openOnboarding();
    await runTo("user");
    await backend.call("settings.change", { theme: "dark" });
    await mkdir(join(backend.directory, "exports"));
    await writeFile(join(backend.directory, "exports/bunq.conf"), "{}");
    expect((await backend.call("storage.read", {})).files).toContainEqual(
      expect.objectContaining({ name: "exports" }),
    );

    await backend.call("storage.forget-everything", { confirm: "forget everything" });
    await backend.restart();

    expect(await backend.call("account.list", {})).toEqual({ accounts: [], selectedId: null });
    expect((await backend.call("settings.read", {})).theme).toBe("system");
    const names = await readdir(backend.directory);
    expect(names.filter((name) => /accounts|settings|exports/.test(name))).toEqual([]);
  });

  test("it wants the words, not just a click", async () => {
    const { backend } = await openOnboarding();

    expect(await backend.envelope("storage.forget-everything", { confirm: "yes" })).toMatchObject({
      error: { code: "invalid_input" },
    });
    expect((await backend.call("account.list", {})).accounts).toHaveLength(1);
  });

  test("after forgetting, onboarding starts afresh", async () => {
    const { backend } = await openOnboarding();
    await backend.call("storage.forget-everything", { confirm: "forget everything" });

    const { id } = await backend.call("account.create", { environment: "local" });

    expect((await backend.call("installation.create", { accountId: id })).steps).toEqual([
      "installation",
    ]);
  });
});

describe("a damaged file", () => {
  test("is set aside with its date and said to the person, who may dismiss it", async () => {
    const { backend, runTo } = await openOnboarding();
    await runTo("installation");
    const file = join(backend.directory, "accounts.json");
    await writeFile(file, "{ damaged");
    await writeFile(`${file}.bak`, "{ damaged too");

    await backend.restart();

    const { notices } = await backend.call("storage.read", {});
    expect(notices.length).toBeGreaterThan(0);
    const aside = (await readdir(backend.directory)).filter((name) => name.includes(".damaged-"));
    const kept = await Promise.all(
      aside.map((name) => readFile(join(backend.directory, name), "utf8")),
    );
    expect(kept).toContain("{ damaged");
    for (const { id } of notices) await backend.call("storage.dismiss-notice", { noticeId: id });
    expect((await backend.call("storage.read", {})).notices).toEqual([]);
  });

  test("is no longer spoken of once everything, the copy set aside included, is forgotten", async () => {
    const { backend, runTo } = await openOnboarding();
    await runTo("installation");
    await writeFile(join(backend.directory, "accounts.json"), "{ damaged");
    await backend.restart();

    const { notices } = await backend.call("storage.forget-everything", {
      confirm: "forget everything",
    });

    expect(notices).toEqual([]);
    expect((await readdir(backend.directory)).filter((name) => name.includes("damaged"))).toEqual(
      [],
    );
  });
});

describe("a vault that does not open", () => {
  test("lets no call go out whose answer could not be kept", async () => {
    const { accountId, backend, run, sandbox } = await openOnboarding();
    await backend.call("key.generate", { accountId });
    const keyFile = join(backend.directory, "key.bin");
    const key = await readFile(keyFile);
    await writeFile(keyFile, "");
    await backend.restart();

    expect(await backend.refusal("installation.create", { accountId })).toMatchObject({
      code: "storage_locked",
    });
    expect(sandbox.requests).toHaveLength(0);

    await writeFile(keyFile, key);
    await backend.call("storage.unlock", {});
    expect((await run("installation")).steps).toEqual(["installation"]);
  });

  test("says so, keeps what is sealed, and opens again when its key is back", async () => {
    const { accountId, backend, facts, runTo } = await openOnboarding();
    await runTo("device");
    const keyFile = join(backend.directory, "key.bin");
    const key = await readFile(keyFile);
    await writeFile(keyFile, "");
    await backend.restart();

    expect((await backend.call("storage.read", {})).locked).toEqual(expect.any(String));
    expect((await facts()).steps).toEqual(["installation", "device"]);
    expect(await backend.refusal("session.open", { accountId })).toMatchObject({
      code: "storage_locked",
    });

    await writeFile(keyFile, key);
    await backend.call("storage.unlock", {});

    expect((await backend.call("session.open", { accountId })).steps).toContain("session");
  });
});
