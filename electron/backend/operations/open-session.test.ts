import { describe, expect, onTestFinished, test } from "vitest";
import { createTestBackend, MovableClock } from "../../testing/create-test-backend.ts";
import { openScriptedBunq, type ScriptedAnswer } from "../../testing/open-scripted-bunq.ts";
import { openOnboarding } from "../../testing/open-onboarding.ts";

describe("opening a session", () => {
  test("needs a device", async () => {
    const { accountId, backend, run } = await openOnboarding();
    await run("installation");

    expect(await backend.refusal("session.open", { accountId })).toMatchObject({
      code: "not_ready",
    });
  });

  test("several clicks, in one tab or in two, make one call and get the session it brought", async () => {
    const { accountId, backend, callsTo, runTo } = await openOnboarding();
    await runTo("device");

    const answers = await Promise.all(
      [1, 2, 3].map(() => backend.call("session.open", { accountId })),
    );

    expect(callsTo("/v1/session-server")).toBe(1);
    const [id] = answers.map(({ session }) => session?.id);
    expect(id).toBeDefined();
    for (const { session } of answers) expect(session?.id).toBe(id);
  });

  test("a session that has run out is no longer done, and opening again makes one more call", async () => {
    const { callsTo, clock, facts, run, runTo } = await openOnboarding();
    await runTo("user");
    clock.advance(604_800_001);

    expect((await facts()).steps).toEqual(["installation", "device"]);
    await run("session");

    expect(callsTo("/v1/session-server")).toBe(2);
  });
});

describe("when a session ends", () => {
  const userWith = (timeout: unknown): ScriptedAnswer => ({
    body: `{"Response":[{"Id":{"id":3}},{"Token":{"token":"a-session-token","created":"1999-01-01 00:00:00.000000"}},{"UserPerson":{"id":7,"session_timeout":${JSON.stringify(timeout)}}}]}`,
  });

  test.each([
    ["a week", 604_800, 604_800],
    ["a second", 1, 1],
    ["text", "3600", 3600],
    ["nothing, which means the default", 0, 604_800],
    ["less than nothing", -5, 604_800],
    ["no number", "soon", 604_800],
  ])("%s: %j is %i seconds from now, whatever time bunq has", async (_name, timeout, seconds) => {
    const { accountId, backend, bunq, clock } = await openOnScriptedBunq();
    bunq.answer("/v1/session-server", userWith(timeout));

    const { session, steps } = await backend.call("session.open", { accountId });

    expect(session?.openedAt).toBe(clock.now());
    expect(session?.endsAt).toBe(clock.now() + seconds * 1000);
    expect(steps).toContain("session");
  });

  test("longer than a date can say: it is the last date there is", async () => {
    const { accountId, backend, bunq } = await openOnScriptedBunq();
    bunq.answer("/v1/session-server", userWith(999_999_999_999_999));

    const { session } = await backend.call("session.open", { accountId });

    expect(() => new Date(session?.endsAt ?? 0).toISOString()).not.toThrow();
  });
});

async function openOnScriptedBunq() {
  const bunq = await openScriptedBunq();
  const clock = new MovableClock();
  const backend = await createTestBackend({ localSandboxUrl: bunq.baseUrl, clock });
  onTestFinished(() => backend.close());
  const { id: accountId } = await backend.call("account.create", { environment: "local" });
  await backend.call("installation.create", { accountId });
  await backend.call("sandbox-user.create", { accountId, kind: "person" });
  await backend.call("device.register", { accountId, description: "Test", permittedIps: [] });
  return { accountId, backend, bunq, clock };
}
