import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openOnboarding } from "../../testing/open-onboarding.ts";

describe("logging out", () => {
  test("logout offline: the token is wiped here, and the receipt says bunq was not reached", async () => {
    const { accountId, backend, facts, runTo, sandbox } = await openOnboarding();
    await runTo("session");
    await sandbox.close();

    const receipt = await backend.call("session.close", { accountId });

    expect(receipt).toMatchObject({ server: "unreachable", proof: "unknown" });
    expect(receipt.detail).toContain("cannot be reached");
    expect(await facts()).toMatchObject({
      session: null,
      lastLogout: { server: "unreachable" },
      pastSessions: [{ how: "unreachable" }],
    });
    expect(
      await backend.refusal("secret.copy", { accountId, secret: "session-token" }),
    ).toMatchObject({ code: "not_ready" });
  });

  test("a session that had ended already is said to have ended already", async () => {
    const { accountId, backend, clock, facts, runTo } = await openOnboarding();
    await runTo("session");
    clock.advance(604_800_001);

    expect(await backend.call("session.close", { accountId })).toMatchObject({
      server: "already-ended",
      proof: "token-dead",
    });
    expect(await facts()).toMatchObject({ pastSessions: [{ how: "expired" }] });
  });

  test("a refusal is told apart from an end, and the follow-up shows that the token lives", async () => {
    const { accountId, backend, facts, runTo, sandbox } = await openOnboarding();
    await runTo("session");
    sandbox.fault({ kind: "error", status: 500, description: "No.", method: "DELETE" });

    const receipt = await backend.call("session.close", { accountId });

    expect(receipt).toMatchObject({ server: "refused", proof: "token-alive", proofStatus: 200 });
    expect(await facts()).toMatchObject({ session: null, pastSessions: [{ how: "unknown" }] });
  });

  test("the history has a logout where bunq ended the session", async () => {
    const { accountId, backend, facts, runTo } = await openOnboarding();
    await runTo("session");

    await backend.call("session.close", { accountId });

    expect(await facts()).toMatchObject({ pastSessions: [{ how: "logout" }] });
  });

  test("a connection that breaks in the middle leaves no token here", async () => {
    const { accountId, backend, facts, runTo, sandbox } = await openOnboarding();
    await runTo("user");
    sandbox.fault({ kind: "reset", after: "acted", method: "DELETE" });

    expect(await backend.call("session.close", { accountId })).toMatchObject({
      server: "unreachable",
    });
    expect(await facts()).toMatchObject({ session: null, user: null });
    expect(await backend.call("user.read", { accountId })).toBeNull();
  });

  test("the delete names the session's own id", async () => {
    const { accountId, backend, facts, runTo, sandbox } = await openOnboarding();
    await runTo("session");
    const { session } = await facts();

    await backend.call("session.close", { accountId });

    const deleted = sandbox.requests.find(({ method }) => method === "DELETE");
    expect(deleted?.path).toBe(`/v1/session/${session?.id}`);
  });

  test("the token is gone from the document and from its backup, even sealed", async () => {
    const { accountId, backend, runTo } = await openOnboarding();
    const files = async (): Promise<string[]> => {
      const names = (await readdir(backend.directory)).filter((name) =>
        name.startsWith("accounts.json"),
      );
      return Promise.all(names.map((name) => readFile(join(backend.directory, name), "utf8")));
    };
    await runTo("session");
    expect((await files()).join()).toContain('"session-token"');

    await backend.call("session.close", { accountId });

    expect((await files()).length).toBeGreaterThan(0);
    expect((await files()).join()).not.toContain("session-token");
  });

  test("there is nothing to log out of without a session", async () => {
    const { accountId, backend, sandbox } = await openOnboarding();

    expect(await backend.refusal("session.close", { accountId })).toMatchObject({
      code: "not_ready",
    });
    expect(sandbox.requests).toHaveLength(0);
  });
});
