import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openOnboarding } from "../../testing/open-onboarding.ts";

async function openToUser() {
  const onboarding = await openOnboarding();
  await onboarding.runTo("user");
  const { session } = await onboarding.facts();
  const { accountId, backend } = onboarding;
  const input = { accountId, sessionId: session?.id ?? "" };
  return { ...onboarding, input, renew: () => backend.call("session.renew", input) };
}

describe("renewing a session", () => {
  test("opens the new one first and ends the old one at bunq afterwards", async () => {
    const { input, renew, sandbox } = await openToUser();
    const sent = sandbox.requests.length;

    const { session, steps, pastSessions } = await renew();

    const calls = sandbox.requests
      .slice(sent)
      .map(({ method, path, status }) => [method, path, status]);
    expect(calls).toEqual([
      ["POST", "/v1/session-server", 200],
      ["DELETE", `/v1/session/${input.sessionId}`, 200],
    ]);
    expect(session?.renewal).toMatchObject({ from: input.sessionId, because: "asked" });
    expect(steps).toEqual(["installation", "device", "session", "user"]);
    expect(pastSessions).toMatchObject([{ id: input.sessionId, how: "renewed" }]);
  });

  test("keeps the user that was read, and the new token works", async () => {
    const { accountId, backend, facts, renew, run } = await openToUser();
    const before = (await facts()).user;

    expect((await renew()).user).toEqual(before);
    expect(await backend.call("user.read", { accountId })).not.toBeNull();
    expect((await run("user")).session?.renewal?.because).toBe("asked");
  });

  test("two windows at once make one call, and both get the session it brought", async () => {
    const { callsTo, renew } = await openToUser();

    const [one, other] = await Promise.all([renew(), renew()]);

    expect(callsTo("/v1/session-server")).toBe(2);
    expect(one.session?.id).toBe(other.session?.id);
  });

  test("a window that comes too late, with the old id, renews nothing", async () => {
    const { callsTo, renew } = await openToUser();
    const { session } = await renew();

    expect((await renew()).session?.id).toBe(session?.id);
    expect(callsTo("/v1/session-server")).toBe(2);
  });

  test("a refusal leaves the session that stands as it is", async () => {
    const { backend, facts, input, sandbox } = await openToUser();
    const before = (await facts()).session;
    sandbox.fault({ kind: "error", status: 500, description: "No.", path: "/v1/session-server" });

    await backend.refusal("session.renew", input);

    expect(await facts()).toMatchObject({ session: before, pastSessions: [] });
  });

  test("the former token is on no disk afterwards, even when bunq could not be told", async () => {
    const { backend, renew, sandbox } = await openToUser();
    sandbox.fault({ kind: "reset", after: "read", method: "DELETE" });

    expect((await renew()).session?.renewal?.because).toBe("asked");

    const names = (await readdir(backend.directory)).filter((name) => name.startsWith("accounts"));
    const texts = await Promise.all(
      names.map((name) => readFile(join(backend.directory, name), "utf8")),
    );
    expect(texts.join()).toContain('"session-token"');
    expect(texts.join()).not.toContain("former-session-token");
  });

  test("there is nothing to renew without a session", async () => {
    const { accountId, backend, runTo } = await openOnboarding();
    await runTo("device");

    expect(await backend.refusal("session.renew", { accountId, sessionId: "1" })).toMatchObject({
      code: "not_ready",
    });
  });
});

describe("asking for sessions too often", () => {
  test("a sandbox that demands a wait is asked once; until then the wait is told and nothing sent", async () => {
    const { backend, callsTo, clock, facts, input, renew, sandbox } = await openToUser();
    sandbox.changePolicy({ rateLimits: "classic" });
    await renew();
    const again = { ...input, sessionId: (await facts()).session?.id ?? "" };

    const refused = await backend.refusal("session.renew", again);
    const { nextSessionAt } = await facts();
    clock.advance(10_000);
    const early = await backend.refusal("session.renew", again);

    expect(refused).toMatchObject({ code: "bunq_rate_limited", sent: "answered" });
    expect(nextSessionAt).toBe(clock.now() + 20_000);
    expect(early).toMatchObject({ code: "bunq_rate_limited", sent: "no", retryAfterMs: 20_000 });
    expect(callsTo("/v1/session-server")).toBe(3);
    clock.advance(20_000);
    expect((await backend.call("session.renew", again)).nextSessionAt).toBeNull();
  });
});
