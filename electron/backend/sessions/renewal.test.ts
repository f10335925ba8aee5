import { describe, expect, test } from "vitest";
import { knownFaults } from "../../sandbox/faults.ts";
import { MovableClock } from "../../testing/create-test-backend.ts";
import { openOnboarding, type Onboarding } from "../../testing/open-onboarding.ts";

const minute = 60_000;
const week = 604_800_000;

/** An open session whose clocks, the app's and bunq's, move one by one. */
async function openWithTwoClocks(aheadMs = 0): Promise<Onboarding & { serverClock: MovableClock }> {
  const serverClock = new MovableClock(Date.now() + aheadMs);
  const onboarding = await openOnboarding(null, serverClock);
  await onboarding.runTo("session");
  return { ...onboarding, serverClock };
}

function pathsOf({ sandbox }: Onboarding): string[] {
  return sandbox.requests.map(({ method, path, status }) => `${method} ${path} ${status}`);
}

describe("a session that expired", () => {
  test.each([
    { expiredSession: 401, said: "Insufficient authorisation." },
    { expiredSession: 403, said: "Insufficient authentication." },
  ] as const)("$expiredSession $said: renewed once, repeated once", async ({ expiredSession }) => {
    const onboarding = await openOnboarding();
    const { clock, facts, run, runTo, sandbox } = onboarding;
    await runTo("user");
    const before = (await facts()).session;
    sandbox.changePolicy({ expiredSession });
    clock.advance(week + 1);
    const sent = sandbox.requests.length;

    const { session, steps, pastSessions } = await run("user");

    const [, userId] = /user\/(\d+)/.exec(pathsOf(onboarding).at(-1) ?? "") ?? [];
    expect(pathsOf(onboarding).slice(sent)).toEqual([
      `GET /v1/user/${userId} ${expiredSession}`,
      "POST /v1/session-server 200",
      `GET /v1/user/${userId} 200`,
    ]);
    expect(session?.renewal).toMatchObject({
      from: before?.id,
      because: "refused",
      status: expiredSession,
    });
    expect(session?.id).not.toBe(before?.id);
    expect(steps).toContain("user");
    expect(pastSessions).toEqual([
      { id: before?.id, openedAt: before?.openedAt, endedAt: before?.endsAt, how: "expired" },
    ]);
  });

  test("is not renewed for ever: a new token that is refused as well ends it", async () => {
    const { accountId, backend, callsTo, facts, runTo, sandbox } = await openOnboarding();
    await runTo("session");
    sandbox.fault({ ...knownFaults.sessionEnded, method: "GET", times: 9 });

    const error = await backend.refusal("user.fetch", { accountId });

    expect(error).toMatchObject({ code: "bunq_unauthorized", bunq: { status: 401 } });
    expect(callsTo("/v1/session-server")).toBe(2);
    expect(await facts()).toMatchObject({
      session: null,
      pastSessions: [{ how: "ended-by-bunq" }, { how: "ended-by-bunq" }],
    });
  });

  test("leaves no token here when bunq opens no other one", async () => {
    const { accountId, backend, facts, runTo, sandbox } = await openOnboarding();
    await runTo("session");
    sandbox.fault({ ...knownFaults.sessionEnded, method: "GET" });
    sandbox.fault({ ...knownFaults.maintenance, path: "/v1/session-server" });

    const error = await backend.refusal("user.fetch", { accountId });

    expect(error).toMatchObject({ code: "bunq_unavailable" });
    expect((await facts()).session).toBeNull();
    expect(
      await backend.refusal("secret.copy", { accountId, secret: "session-token" }),
    ).toMatchObject({ code: "not_ready" });
  });

  test("is not renewed by itself where the person wants to be asked", async () => {
    const { accountId, backend, callsTo, clock, facts, runTo } = await openOnboarding();
    await backend.call("settings.change", { renewal: "ask" });
    await runTo("session");
    clock.advance(week + 1);

    const error = await backend.refusal("user.fetch", { accountId });

    expect(error.message).toContain("open a session again");
    expect(callsTo("/v1/session-server")).toBe(1);
    expect(await facts()).toMatchObject({ session: null, pastSessions: [{ how: "expired" }] });
  });
});

describe("clocks", () => {
  test.each([
    ["ten minutes ahead", 10 * minute],
    ["ten minutes behind", -10 * minute],
  ])("a bunq %s: the session lasts as long as it should here", async (_name, aheadMs) => {
    const { clock, facts } = await openWithTwoClocks(aheadMs);
    const { session } = await facts();

    expect(session?.startSource).toBe("token");
    expect(Math.abs((session?.clockOffsetMs ?? 0) - aheadMs)).toBeLessThan(3000);
    expect(Math.abs((session?.endsAt ?? 0) - clock.now() - week)).toBeLessThan(3000);
    expect(Math.abs((session?.startedAt ?? 0) - clock.now() - aheadMs)).toBeLessThan(3000);
  });

  test("a laptop that slept past the end finds its session ended, and the next call renews it", async () => {
    const { callsTo, clock, facts, run, serverClock } = await openWithTwoClocks();
    clock.advance(week + 10 * minute);
    serverClock.advance(week + 10 * minute);

    expect((await facts()).steps).not.toContain("session");
    expect((await run("user")).steps).toContain("user");
    expect(callsTo("/v1/session-server")).toBe(2);
  });

  test.each([
    ["a month ahead", 30 * 24 * 60 * minute],
    ["two hours back", -2 * 60 * minute],
  ])("a local clock set %s fools nobody: what is left stays", async (_name, byMs) => {
    const { callsTo, clock, facts, run } = await openWithTwoClocks();
    clock.set(byMs);

    const before = await facts();
    expect(before.steps).toContain("session");
    expect(Math.abs((before.session?.endsAt ?? 0) - clock.now() - week)).toBeLessThan(3000);
    expect(Math.abs((before.session?.clockOffsetMs ?? 0) + byMs)).toBeLessThan(3000);
    const { session } = await run("user");

    expect(callsTo("/v1/session-server")).toBe(1);
    expect(Math.abs((session?.endsAt ?? 0) - clock.now() - week)).toBeLessThan(3000);
  });

  test("a clock set right again leaves no trace", async () => {
    const { clock, facts } = await openWithTwoClocks();
    const { session } = await facts();
    clock.set(-10 * minute);
    await facts();
    clock.set(10 * minute);

    expect((await facts()).session).toEqual(session);
  });

  test("a clock set while the app was closed fools nobody for longer than one call", async () => {
    const { backend, callsTo, clock, facts, run } = await openWithTwoClocks();
    await backend.restart();
    clock.advance(30 * 24 * 60 * minute);
    expect((await facts()).steps).not.toContain("session");

    const { session, steps } = await run("user");

    expect(callsTo("/v1/session-server")).toBe(1);
    expect(steps).toContain("user");
    expect(Math.abs((session?.endsAt ?? 0) - clock.now() - week)).toBeLessThan(3000);
  });

  test("a wait between sessions counts down by itself, whatever is done to the clock", async () => {
    const { accountId, backend, clock, facts, runTo, sandbox } = await openOnboarding();
    await runTo("device");
    sandbox.fault({ ...knownFaults.tooManyRequests, path: "/v1/session-server" });
    await backend.refusal("session.open", { accountId });
    clock.set(60 * minute);

    expect((await facts()).nextSessionAt).toBe(clock.now() + 3000);
  });

  test("a session alive here only is renewed at bunq's refusal", async () => {
    const { clock, facts, run, serverClock } = await openWithTwoClocks();
    serverClock.advance(week + 1);
    expect((await facts()).steps).toContain("session");

    const { session, pastSessions } = await run("user");

    expect(session?.renewal?.because).toBe("refused");
    expect(pastSessions).toHaveLength(1);
    expect(Math.abs((session?.endsAt ?? 0) - clock.now() - week)).toBeLessThan(3000);
  });
});

describe("a call near the end", () => {
  test("in the last 30 seconds extends the session here as it does at bunq", async () => {
    const { callsTo, clock, facts, run, runTo } = await openOnboarding();
    await runTo("session");
    const { session: before } = await facts();
    clock.advance(week - 20_000);

    const { session } = await run("user");

    expect(session?.endsAt).toBe((before?.endsAt ?? 0) - 20_000 + 5 * minute);
    expect(session?.extendedUntil).toBe(session?.endsAt);
    clock.advance(2 * minute);
    await run("user");
    expect(callsTo("/v1/session-server")).toBe(1);
  });

  test("before that it changes nothing", async () => {
    const { clock, facts, run, runTo } = await openOnboarding();
    await runTo("session");
    const { session: before } = await facts();
    clock.advance(week - 31_000);

    expect((await run("user")).session).toEqual(before);
  });

  test("a token that bunq takes after its end here must have been extended", async () => {
    const { clock, run, runTo, sandbox } = await openOnboarding();
    await runTo("session");
    sandbox.changePolicy({ extensionWindowSeconds: 1800 });
    clock.advance(week - 4 * minute);
    await run("user");
    clock.advance(4 * minute + 10_000);

    const { session, steps } = await run("user");

    expect(session?.renewal).toBeNull();
    expect(steps).toContain("session");
    expect(session?.endsAt).toBe(clock.now() + 5 * minute);
  });
});
