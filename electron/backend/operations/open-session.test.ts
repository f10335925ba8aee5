import { describe, expect, test } from "vitest";
import { openOnboarding } from "../../testing/open-onboarding.ts";

describe("opening a session", () => {
  test("needs a device", async () => {
    const { accountId, backend, run } = await openOnboarding();
    await run("installation");

    expect(await backend.refusal("session.open", { accountId })).toMatchObject({
      code: "not_ready",
    });
  });

  test("several clicks make one call", async () => {
    const { accountId, backend, callsTo, runTo } = await openOnboarding();
    await runTo("device");

    const answers = await Promise.all(
      [1, 2, 3].map(() => backend.envelope("session.open", { accountId })),
    );

    expect(callsTo("/v1/session-server")).toBe(1);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
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
