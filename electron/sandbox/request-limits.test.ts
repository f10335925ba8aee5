import { describe, expect, test } from "vitest";
import { movableClock } from "./testing/movable-clock.ts";
import { install, onboard, openSession, send, sentence } from "./testing/sandbox-client.ts";
import { startForTest } from "./testing/start-for-test.ts";

describe("the classic call limits", () => {
  test("are off by default", async () => {
    const { baseUrl } = await startForTest({ clock: movableClock() });

    const answers = [];
    for (let call = 0; call < 6; call += 1) answers.push(await send(baseUrl, "/v1/user"));

    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(403));
  });

  test("refuse the fourth GET within 3 seconds in bunq's words, unsigned", async () => {
    const clock = movableClock();
    const { baseUrl, changePolicy } = await startForTest({ clock });
    const { sessionToken: token } = await onboard(baseUrl);
    changePolicy({ rateLimits: "classic" });
    const read = () => send(baseUrl, "/v1/user", { token });

    const answers = [await read(), await read(), await read(), await read()];
    clock.advance(3);
    const later = await read();

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(later.status).toBe(200);
    const refused = answers[3];
    expect(refused && sentence(refused)).toBe(
      "Too many requests. You can do a maximum of 3 calls per 3 second to this endpoint.",
    );
    expect(refused?.headers["x-bunq-server-signature"]).toBeUndefined();
  });

  test("do not count calls from before the clock was set back", async () => {
    const clock = movableClock();
    const { baseUrl } = await startForTest({ clock, policy: { rateLimits: "classic" } });
    const read = () => send(baseUrl, "/v1/user");
    for (let call = 0; call < 3; call += 1) await read();
    expect((await read()).status).toBe(429);

    clock.advance(-3600);

    expect((await read()).status).toBe(403);
  });

  test("allow one session per 30 seconds", async () => {
    const clock = movableClock();
    const { baseUrl } = await startForTest({ clock, policy: { rateLimits: "classic" } });
    const { installation, apiKey } = await onboard(baseUrl);
    clock.advance(29);
    const early = await openSession(baseUrl, installation.token, apiKey);
    clock.advance(1);
    const late = await openSession(baseUrl, installation.token, apiKey);

    expect([early.status, late.status]).toEqual([429, 200]);
  });
});

describe("request ids", () => {
  const headers = { "X-Bunq-Client-Request-Id": "the-same" };

  test.each([
    { requestIds: "any", status: 200 },
    { requestIds: "unique", status: 400 },
  ] as const)("used twice answer $status when $requestIds will do", async (row) => {
    const { baseUrl } = await startForTest({ policy: { requestIds: row.requestIds } });
    const { token } = await install(baseUrl);
    const read = () => send(baseUrl, "/v1/installation", { token, headers });

    await read();

    expect((await read()).status).toBe(row.status);
  });
});
