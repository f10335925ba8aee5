import { describe, expect, test } from "vitest";
import type { SandboxPolicy } from "./sandbox-policy.ts";
import {
  createSandboxUser,
  install,
  onboard,
  pemOf,
  send,
  sentence,
  testKeys,
} from "./testing/sandbox-client.ts";
import { startForTest } from "./testing/start-for-test.ts";

/** An open session of a sandbox whose switches are turned only then. */
async function inSession(policy: Partial<SandboxPolicy>) {
  const sandbox = await startForTest();
  const { sessionToken: token } = await onboard(sandbox.baseUrl);
  sandbox.changePolicy(policy);
  const read = () => send(sandbox.baseUrl, "/v1/user", { token });
  return { ...sandbox, sandbox, token, read };
}

/** The status of a call, or how it failed. */
async function outcome(call: Promise<{ readonly status: number }>): Promise<number | string> {
  return call.then(
    ({ status }) => status,
    (thrown: NodeJS.ErrnoException) => thrown.code ?? thrown.message,
  );
}

async function inTurn(calls: number, call: () => Promise<{ readonly status: number }>) {
  const outcomes = [];
  for (let at = 0; at < calls; at += 1) outcomes.push(await outcome(call()));
  return outcomes;
}

describe("latencyMs", () => {
  test("holds every answer back, errors too", async () => {
    const { baseUrl, read } = await inSession({ latencyMs: 80 });
    const started = performance.now();
    const answers = [await read(), await send(baseUrl, "/v1/nowhere")];

    expect(answers.map(({ status }) => status)).toEqual([200, 404]);
    expect(performance.now() - started).toBeGreaterThanOrEqual(155);
  });
});

describe("every nth request", () => {
  test("is answered by a gateway's page", async () => {
    const { read } = await inSession({ badGatewayEvery: 3 });

    expect(await inTurn(7, read)).toEqual([200, 200, 502, 200, 200, 502, 200]);
  });

  test("is broken off", async () => {
    const { read } = await inSession({ resetEvery: 2 });

    expect(await inTurn(4, read)).toEqual([200, "ECONNRESET", 200, "ECONNRESET"]);
  });

  test("gets half an answer, whose length says that it is half", async () => {
    const { baseUrl, token } = await inSession({ truncateEvery: 1 });
    const headers = { "X-Bunq-Client-Authentication": token };

    const answer = await fetch(`${baseUrl}/v1/user`, { headers });

    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow();
  });

  test("is never answered, while the one after it is", async () => {
    const { sandbox, read } = await inSession({ dropEvery: 2 });
    await read();
    const dropped = outcome(read());
    const after = await read();
    const early = await Promise.race([dropped, Promise.resolve("still waiting")]);
    await sandbox.close();

    expect([after.status, early]).toEqual([200, "still waiting"]);
    expect(await dropped).toMatch(/ECONNRESET|socket hang up/);
  });

  test("is counted from the last turn of these switches", async () => {
    const { sandbox, read } = await inSession({ resetEvery: 3 });
    await inTurn(2, read);
    sandbox.changePolicy({ resetEvery: 2 });

    expect(await inTurn(2, read)).toEqual([200, "ECONNRESET"]);
  });

  test.each([
    { breakAfter: "read", again: 200 },
    { breakAfter: "acted", again: 400 },
  ] as const)("has been $breakAfter when it breaks off", async ({ breakAfter, again }) => {
    const { baseUrl, changePolicy } = await startForTest({ policy: { resetEvery: 1, breakAfter } });
    const body = { client_public_key: pemOf(testKeys.publicKey) };
    await expect(send(baseUrl, "/v1/installation", { body })).rejects.toThrow();

    changePolicy({ resetEvery: 0 });

    expect((await send(baseUrl, "/v1/installation", { body })).status).toBe(again);
  });

  test("under troublePath only; others neither fail nor count", async () => {
    const { baseUrl } = await startForTest({
      policy: { badGatewayEvery: 2, troublePath: "/v1/installation" },
    });
    const register = () => install(baseUrl).then(() => ({ status: 200 }));

    expect(await inTurn(2, () => send(baseUrl, "/v1/user"))).toEqual([403, 403]);
    expect(await outcome(register())).toBe(200);
    expect(await createSandboxUser(baseUrl)).toMatch(/^sandbox_/);
    expect((await send(baseUrl, "/v1/installation")).status).toBe(502);
  });
});

describe("maintenance", () => {
  test("answers everything with 491, unsigned, until it is over", async () => {
    const { sandbox, read } = await inSession({ maintenance: "on" });

    const answer = await read();
    sandbox.changePolicy({ maintenance: "off" });

    expect([answer.status, sentence(answer)]).toEqual([491, "bunq is in maintenance."]);
    expect(answer.headers["x-bunq-server-signature"]).toBeUndefined();
    expect((await read()).status).toBe(200);
  });

  test("leaves the page at / alone", async () => {
    const { baseUrl } = await inSession({ maintenance: "on" });

    expect((await send(baseUrl, "/")).status).toBe(200);
  });
});
