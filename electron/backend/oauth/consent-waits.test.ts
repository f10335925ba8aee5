import { describe, expect, onTestFinished, test } from "vitest";
import { MovableClock } from "../../testing/create-test-backend.ts";
import { ConsentWaits, longestWaitMs } from "./consent-waits.ts";

const accountId = "0123456789abcdef";

/** Someone is being asked. `came`: how it ended. */
async function asking({ redirectUri = "http://127.0.0.1/oauth/callback" } = {}) {
  const clock = new MovableClock();
  const waits = new ConsentWaits(clock);
  const controller = new AbortController();
  onTestFinished(() => controller.abort());
  const origin = "http://127.0.0.1:18400";
  const came = waits
    .ask({ accountId, clientId: "client", redirectUri, origin }, controller.signal)
    .catch((thrown: unknown) => thrown);
  await expect.poll(() => waits.current(accountId) !== null).toBe(true);
  const told = waits.current(accountId);
  return { clock, waits, controller, came, told };
}

function back(redirectUri: string, parameters: Readonly<Record<string, string>>) {
  return fetch(`${redirectUri}?${new URLSearchParams(parameters).toString()}`);
}

describe("a browser that comes back", () => {
  test("ends the wait with its code and the redirect URI that was asked with", async () => {
    const { waits, came, told } = await asking();
    const { redirectUri = "", state = "", authorizeUrl = "" } = told ?? {};

    const answer = await back(redirectUri, { code: "abc", state });

    expect(answer.status).toBe(200);
    expect(await came).toEqual({ code: "abc", redirectUri });
    expect(redirectUri).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/oauth\/callback$/);
    expect(new URL(authorizeUrl).searchParams.get("redirect_uri")).toBe(redirectUri);
    expect(waits.current(accountId)).toBeNull();
    await expect(back(redirectUri, { code: "abc", state })).rejects.toThrow();
  });

  test("with another state is not believed: it is told, and waiting goes on", async () => {
    const { waits, came, told } = await asking();
    const { redirectUri = "", state = "" } = told ?? {};

    const answer = await back(redirectUri, { error: "access_denied", state: "other" });
    const notUsed = waits.current(accountId)?.notUsed;
    await back(redirectUri, { code: "abc", state });

    expect([answer.status, notUsed]).toEqual([400, "other-state"]);
    expect(await came).toMatchObject({ code: "abc" });
  });

  test("with a denial ends it with bunq's words", async () => {
    const { came, told } = await asking();
    const { redirectUri = "", state = "" } = told ?? {};

    await back(redirectUri, { error: "access_denied", error_description: "No.", state });

    expect(await came).toMatchObject({
      payload: {
        code: "access_not_granted",
        oauth: { error: "access_denied", description: "No." },
      },
    });
  });
});

describe("pasting", () => {
  test("does for a redirect that leads elsewhere, where nothing listens", async () => {
    const redirectUri = "https://app.example/back";
    const { waits, came, told } = await asking({ redirectUri });

    waits.paste(accountId, `${redirectUri}?code=abc&state=${told?.state ?? ""}`);

    expect(told).toMatchObject({ listens: false, redirectUri });
    expect(await came).toEqual({ code: "abc", redirectUri });
  });

  test("of what is no answer is told on the field, and waiting goes on", async () => {
    const { waits } = await asking();

    for (const text of ["https://app.example/?code=a&state=b", "no answer"]) {
      expect(() => waits.paste(accountId, text)).toThrow(/Paste the/);
    }
    expect(waits.current(accountId)?.notUsed).toBeNull();
  });

  test("needs someone who waits", () => {
    const waits = new ConsentWaits(new MovableClock());

    expect(() => waits.paste(accountId, "abc")).toThrow(/nothing is waited for/);
  });
});

describe("waiting", () => {
  test("counts down, and ends when the time is over", async () => {
    const { clock, waits, came, told } = await asking();
    clock.advance(longestWaitMs - 20_000);

    expect(waits.current(accountId)?.leftMs).toBe(20_000);
    clock.advance(20_000);
    expect(await came).toMatchObject({
      payload: { code: "access_not_granted", message: expect.stringContaining("Nobody answered") },
    });
    expect(waits.current(accountId)).toBeNull();
    await expect(back(told?.redirectUri ?? "", { code: "abc" })).rejects.toThrow();
  });

  test("is neither longer nor shorter because somebody sets the clock", async () => {
    const { clock, waits } = await asking();
    clock.set(3_600_000);

    expect(waits.current(accountId)?.leftMs).toBe(longestWaitMs);
  });

  test("is stopped by the person, and nothing listens then", async () => {
    const { waits, controller, came, told } = await asking();

    controller.abort();

    expect(await came).toMatchObject({ payload: { code: "cancelled", sent: "no" } });
    expect(waits.current(accountId)).toBeNull();
    await expect(back(told?.redirectUri ?? "", { code: "abc" })).rejects.toThrow();
  });

  test("asks with another state every time", async () => {
    const states = new Set<string | undefined>();
    for (let times = 0; times < 3; times += 1) states.add((await asking()).told?.state);

    expect(states.size).toBe(3);
    for (const state of states) expect(state).toMatch(/^[\w-]{43}$/);
  });
});
