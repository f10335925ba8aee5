import { describe, expect, test } from "vitest";
import { openOnBehalf } from "../../testing/open-on-behalf.ts";

describe("a partner's account", () => {
  test("is made in one go for the demo partner, and stays beside the one on screen", async () => {
    const { accountId, backend, partnerId } = await openOnBehalf();
    const { accounts, selectedId } = await backend.call("account.list", {});

    expect(selectedId).toBe(accountId);
    expect(accounts.find(({ id }) => id === partnerId)).toMatchObject({
      name: "Demo partner",
      userKind: "UserCompany",
      done: ["installation", "device", "session"],
    });
  });

  test("that was stopped half way goes on where it was", async () => {
    const { accountId, backend, partnerId, sandbox } = await openOnBehalf();
    await backend.call("account.remove", { accountId: partnerId });
    sandbox.fault({ kind: "hang", after: "read", path: "/v1/device-server" });
    const running = backend.refusal("partner.prepare", { accountId });
    await expect
      .poll(() => sandbox.requests.filter(({ path }) => path === "/v1/device-server").length, {
        timeout: 10_000,
      })
      .toBe(2);
    await backend.call("step.cancel", { accountId });
    expect((await running).code).toBe("cancelled");

    const { partnerAccountId } = await backend.call("partner.prepare", { accountId });

    const { accounts } = await backend.call("account.list", {});
    expect(accounts).toHaveLength(2);
    expect(accounts.find(({ id }) => id === partnerAccountId)?.done).toContain("session");
    const installed = sandbox.requests.filter(({ path }) => path === "/v1/installation");
    expect(installed).toHaveLength(2);
  });

  test("that fails says which account, and has no remedy for this one", async () => {
    const { accountId, backend, partnerId, sandbox } = await openOnBehalf();
    await backend.call("session.close", { accountId: partnerId });
    sandbox.changePolicy({ maintenance: "on" });

    const error = await backend.refusal("partner.prepare", { accountId });

    expect(error).toMatchObject({ code: "not_ready", bunq: { status: 491 } });
    expect(error.message).toContain("“Demo partner” did not get ready");
    expect(error.diagnosis).toBeUndefined();
  });

  test("is not made up in bunq's own sandbox", async () => {
    const { backend } = await openOnBehalf();
    const { id: accountId } = await backend.call("account.create", { environment: "sandbox" });

    expect((await backend.refusal("partner.prepare", { accountId })).message).toContain(
      "Choose the account of a partner",
    );
  });

  test("of another environment, or the account itself, cannot be chosen", async () => {
    const { accountId, backend } = await openOnBehalf();
    const other = await backend.call("account.create", { environment: "sandbox" });
    const choose = (partnerAccountId: string) =>
      backend.refusal("partner.choose", { accountId, partnerAccountId });

    expect((await choose(other.id)).field).toBe("partnerAccountId");
    expect((await choose(accountId)).field).toBe("partnerAccountId");
  });

  test("brings an account to act for a user, linked and selected", async () => {
    const { backend, partnerId } = await openOnBehalf();
    const made = await backend.call("account.act-for", { partnerAccountId: partnerId });
    const { selectedId } = await backend.call("account.list", {});

    expect(made).toMatchObject({
      name: "Demo partner, for a user",
      access: "on-behalf",
      partnerAccountId: partnerId,
    });
    expect(selectedId).toBe(made.id);
  });
});

describe("the partner's own installation and device", () => {
  async function shared() {
    const behalf = await openOnBehalf({ provisionStepSeconds: 0 });
    const { accountId, backend } = behalf;
    await behalf.create();
    await behalf.watch();
    await backend.call("installation.share", { accountId });
    return behalf;
  }

  test("lead to the user without a registration of one's own", async () => {
    const behalf = await shared();
    const { accountId, backend, partnerId, sandbox } = behalf;
    const before = sandbox.requests.length;
    const { device, sharedFrom } = await backend.call("device.share", { accountId });
    const { user } = await behalf.runToUser();

    expect(device).toMatchObject({ shared: true });
    expect(sharedFrom).toBe(partnerId);
    expect(user?.kind).toBe("UserApiKey");
    expect(sandbox.requests.slice(before).map(({ path }) => path)).toEqual([
      "/v1/session-server",
      `/v1/user/${user?.id}`,
    ]);
  });

  test("take a device of one's own on the partner's installation as well", async () => {
    const behalf = await shared();
    const { device, installation } = await behalf.runToUser();
    const partner = await behalf.facts(behalf.partnerId);

    expect(device?.shared).toBe(false);
    expect(installation).toEqual(partner.installation);
    expect(device?.id).not.toBe(partner.device?.id);
  });

  test("let go of the partner's device, and keep the credential", async () => {
    const behalf = await shared();
    const { accountId, backend } = behalf;
    await backend.call("device.share", { accountId });

    const { device, apiKey } = await backend.call("device.forget", { accountId });

    expect([device, apiKey?.origin]).toEqual([null, "provision"]);
    expect((await behalf.runToUser()).user?.kind).toBe("UserApiKey");
  });

  test("are untouched by what this account forgets", async () => {
    const behalf = await shared();
    const { accountId, backend, partnerId } = behalf;
    await backend.call("installation.forget", { accountId });
    await backend.call("session.close", { accountId: partnerId });

    const again = await backend.call("session.open", { accountId: partnerId });

    expect(again.steps).toContain("session");
    expect((await behalf.facts()).provision).not.toBeNull();
  });

  test.each(["account.remove", "installation.forget"] as const)(
    "go on serving this account after the partner's %s",
    async (operation) => {
      const behalf = await shared();
      const { accountId, backend, partnerId } = behalf;
      await backend.call("device.share", { accountId });
      await behalf.runToUser();
      await backend.call(operation, { accountId: partnerId });
      await backend.restart();

      const { steps } = await backend.call("user.fetch", { accountId });

      expect(steps).toContain("user");
      expect(await backend.refusal("provision.watch", { accountId })).toMatchObject({
        code: "not_ready",
      });
    },
  );

  test("are not there to be used before the partner has them", async () => {
    const behalf = await openOnBehalf();
    const { accountId, backend, partnerId } = behalf;
    await backend.call("credential.keep", { accountId, token: "a".repeat(64) });
    expect((await backend.refusal("device.share", { accountId })).code).toBe("not_ready");
    await backend.call("installation.forget", { accountId: partnerId });

    expect((await backend.refusal("installation.share", { accountId })).message).toContain(
      "has no installation yet",
    );
  });
});

test.each(["own", "partner"] as const)(
  "a session on behalf that is over is renewed with the credential (%s device)",
  async (whose) => {
    const behalf = await openOnBehalf({ provisionStepSeconds: 0 });
    const { accountId, backend, clock } = behalf;
    await behalf.create();
    await behalf.watch();
    if (whose === "partner") {
      await backend.call("installation.share", { accountId });
      await backend.call("device.share", { accountId });
    }
    const { session: first } = await behalf.runToUser();
    clock.advance(8 * 24 * 3_600_000);

    const { session, user } = await backend.call("user.fetch", { accountId });

    expect(session?.renewal).toMatchObject({ from: first?.id, because: "refused" });
    expect(session?.timeoutSource).toContain("requested_by_user");
    expect(user?.kind).toBe("UserApiKey");
  },
);

test("a pasted token is kept as it is, whatever it looks like", async () => {
  const { accountId, backend } = await openOnBehalf();
  for (const token of ["  not-a-token-at-all ", "x"]) {
    const { apiKey, provision } = await backend.call("credential.keep", { accountId, token });

    expect(apiKey).toMatchObject({ origin: "provision", prefixed: false });
    expect(provision).toBeNull();
  }
});
