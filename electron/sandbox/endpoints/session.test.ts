import { describe, expect, test } from "vitest";
import type { SandboxPolicy } from "../sandbox-policy.ts";
import { movableClock } from "../testing/movable-clock.ts";
import {
  createSandboxUser,
  install,
  item,
  onboard,
  openSession,
  parsed,
  send,
  sentence,
} from "../testing/sandbox-client.ts";
import { startForTest } from "../testing/start-for-test.ts";

const week = 604_800;

async function session(policy: Partial<SandboxPolicy> = {}) {
  const clock = movableClock();
  const { baseUrl } = await startForTest({ clock, policy });
  const { sessionToken: token, ...rest } = await onboard(baseUrl);
  const use = () => send(baseUrl, "/v1/user", { token });
  return { clock, baseUrl, token, use, ...rest };
}

describe("opening a session", () => {
  test("answers id, token and user in this order, with one id for the first two", async () => {
    const { opened, sessionId } = await session();

    const items = parsed(opened).Response ?? [];

    expect(items.flatMap((entry) => Object.keys(entry))).toEqual(["Id", "Token", "UserPerson"]);
    expect(item(opened, "Token")).toEqual({
      id: sessionId,
      created: "2026-11-20 12:00:00.000000",
      updated: "2026-11-20 12:00:00.000000",
      token: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(item(opened, "UserPerson")["session_timeout"]).toBe(week);
  });

  test("the answer's Date is the time of the clock that made the token", async () => {
    const { opened } = await session();

    expect(opened.headers["date"]).toBe("Fri, 20 Nov 2026 12:00:00 GMT");
  });

  test("several sessions of one installation live side by side", async () => {
    const { baseUrl, installation, apiKey, use } = await session();

    const second = await openSession(baseUrl, installation.token, apiKey);
    const token = String(item(second, "Token")["token"]);

    expect((await use()).status).toBe(200);
    expect((await send(baseUrl, "/v1/user", { token })).status).toBe(200);
  });

  test("a session token in place of the installation token is told so", async () => {
    const { baseUrl, token, apiKey } = await session();

    const answer = await openSession(baseUrl, token, apiKey);

    expect(answer.status).toBe(400);
    expect(sentence(answer)).toBe("Authentication token already has a user session.");
  });

  test("an API key whose device was never registered opens nothing", async () => {
    const { baseUrl } = await startForTest();
    const { token } = await install(baseUrl);

    const answer = await openSession(baseUrl, token, await createSandboxUser(baseUrl));

    expect(answer.status).toBe(400);
    expect(sentence(answer)).toBe(
      "User credentials are incorrect. Incorrect API key or IP address.",
    );
    expect(answer.headers["x-sandbox-hint"]).toContain("device-server");
  });

  test("a payment service provider gets an hour first and 90 days afterwards", async () => {
    const { baseUrl, addUser } = await startForTest();
    const { opened, installation, apiKey } = await onboard(
      baseUrl,
      await addUser("UserPaymentServiceProvider"),
    );

    const second = await openSession(baseUrl, installation.token, apiKey);

    const timeoutOf = (answer: typeof opened) =>
      item(answer, "UserPaymentServiceProvider")["session_timeout"];
    expect([timeoutOf(opened), timeoutOf(second)]).toEqual([3600, 7_776_000]);
  });
});

describe("the end of a session", () => {
  test("comes after its timeout, with bunq's 401", async () => {
    const { clock, use } = await session();
    clock.advance(week);

    const answer = await use();

    expect(answer.status).toBe(401);
    expect(sentence(answer)).toBe("Insufficient authorisation.");
    expect(answer.headers["x-sandbox-hint"]).toBe("The session expired.");
  });

  test("can be the 403 that others recorded", async () => {
    const { clock, use } = await session({ expiredSession: 403 });
    clock.advance(week);

    const answer = await use();

    expect([answer.status, sentence(answer)]).toEqual([403, "Insufficient authentication."]);
  });

  test("moves when a request comes in the last 30 seconds, by 5 minutes", async () => {
    const { clock, use } = await session();
    clock.advance(week - 30);
    expect((await use()).status).toBe(200);

    clock.advance(270);
    const before = await use();
    clock.advance(299);
    const still = await use();
    clock.advance(300);
    const after = await use();

    expect([before.status, still.status, after.status]).toEqual([200, 200, 401]);
  });

  test("does not move when a request comes earlier than that", async () => {
    const { clock, use } = await session();
    clock.advance(week - 31);
    expect((await use()).status).toBe(200);

    clock.advance(31);

    expect((await use()).status).toBe(401);
  });

  test("a session of 60 seconds is never extended by more than 60", async () => {
    const { clock, use } = await session({ sessionTimeoutSeconds: 60 });
    clock.advance(40);
    await use();
    clock.advance(60);

    expect((await use()).status).toBe(401);
  });
});

describe("deleting a session", () => {
  test.each(["own", "0"])("by id %s kills its token", async (given) => {
    const { baseUrl, token, sessionId, use } = await session();
    const path = `/v1/session/${given === "own" ? sessionId : given}`;

    const ended = await send(baseUrl, path, { method: "DELETE", token, signature: true });
    const after = await use();

    expect([ended.status, ended.body.toString()]).toEqual([200, '{"Response":[]}']);
    expect([after.status, sentence(after)]).toEqual([401, "Insufficient authorisation."]);
    expect(after.headers["x-sandbox-hint"]).toBe("The session was deleted.");
  });

  test("by another id changes nothing", async () => {
    const { baseUrl, token, sessionId, use } = await session();
    const path = `/v1/session/${sessionId + 1}`;

    const answer = await send(baseUrl, path, { method: "DELETE", token });

    expect(answer.status).toBe(404);
    expect((await use()).status).toBe(200);
  });

  test("leaves installation and device, so that the next session opens at once", async () => {
    const { baseUrl, token, installation, apiKey } = await session();
    await send(baseUrl, "/v1/session/0", { method: "DELETE", token });

    expect((await openSession(baseUrl, installation.token, apiKey)).status).toBe(200);
  });
});
