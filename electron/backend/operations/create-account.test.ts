import { describe, expect, test } from "vitest";
import { openOnboarding } from "../../testing/open-onboarding.ts";

describe("accounts side by side", () => {
  test("each has its own key pair, progress and exchanges", async () => {
    const { backend, facts, runTo } = await openOnboarding();
    await runTo("session");
    const { id: second } = await backend.call("account.create", { environment: "local" });
    await backend.call("installation.create", { accountId: second });
    const other = await backend.call("onboarding.read", { accountId: second });

    expect(other.key?.fingerprint).not.toBe((await facts()).key?.fingerprint);
    expect(other.steps).toEqual(["installation"]);
    const { exchanges } = await backend.call("exchange.list", { accountId: second });
    expect(exchanges.map(({ purpose }) => purpose)).toEqual(["installation"]);
  });

  test("they are named apart, renamed, selected and removed", async () => {
    const { accountId, backend } = await openOnboarding();
    const second = await backend.call("account.create", { environment: "local" });
    expect(second.name).toBe("Local sandbox 2");

    await backend.call("account.rename", { accountId: second.id, name: "  Zoë’s  " });
    const selected = await backend.call("account.select", { accountId });
    expect(selected.accounts.map(({ name }) => name)).toEqual(["Local sandbox", "Zoë’s"]);
    expect(selected.selectedId).toBe(accountId);

    const left = await backend.call("account.remove", { accountId });
    expect(left).toMatchObject({ selectedId: second.id, accounts: [{ id: second.id }] });
    expect(await backend.refusal("onboarding.read", { accountId })).toMatchObject({
      code: "invalid_input",
      field: "accountId",
    });
  });

  test("a custom environment takes a loopback address and nothing else", async () => {
    const { backend, sandbox } = await openOnboarding();
    const custom = await backend.call("account.create", {
      environment: "custom",
      baseUrl: `${sandbox.baseUrl}/v1/`,
    });
    await backend.call("installation.create", { accountId: custom.id });
    const refusal = (baseUrl?: string): Promise<unknown> =>
      backend.refusal("account.create", { environment: "custom", ...(baseUrl ? { baseUrl } : {}) });

    expect(custom.host).toBe(new URL(sandbox.baseUrl).host);
    expect(await refusal("https://api.bunq.com")).toMatchObject({ field: "baseUrl" });
    expect(await refusal()).toMatchObject({ field: "baseUrl" });
    expect(
      await backend.refusal("account.create", { environment: "local", baseUrl: sandbox.baseUrl }),
    ).toMatchObject({ field: "baseUrl" });
  });

  test("the switcher names the local sandbox's address once it runs", async () => {
    const { backend, run, sandbox } = await openOnboarding();
    const hostOf = async (): Promise<unknown> =>
      (await backend.call("account.list", {})).accounts[0]?.host;
    expect(await hostOf()).toBeNull();

    await run("installation");

    expect(await hostOf()).toBe(new URL(sandbox.baseUrl).host);
  });
});
