import { cpSync } from "node:fs";
import { request } from "node:http";
import { describe, expect, test } from "vitest";
import { describePolicy } from "./sandbox-policy.ts";
import type { SandboxOptions } from "./start-sandbox.ts";
import { install, send, type Sent } from "./testing/sandbox-client.ts";
import { startForTest } from "./testing/start-for-test.ts";
import { temporaryDirectory } from "./testing/temporary-directory.ts";

const json = { "Content-Type": "application/json" };

async function controlled(options: SandboxOptions = {}) {
  const sandbox = await startForTest({ ...options, control: true });
  const authorization = { Authorization: `Bearer ${sandbox.controlToken ?? ""}` };
  const steer = (path: string, { headers, ...sent }: Sent = {}) =>
    send(sandbox.baseUrl, path, { ...sent, headers: { ...authorization, ...json, ...headers } });
  return { ...sandbox, sandbox, steer };
}

function content(answer: { readonly body: Buffer }) {
  return JSON.parse(answer.body.toString("utf8"));
}

describe("the control endpoint", () => {
  test("is not there unless it was asked for", async () => {
    const sandbox = await startForTest();

    expect(sandbox.controlToken).toBeNull();
    expect((await send(sandbox.baseUrl, "/control/policy")).status).toBe(404);
  });

  test("describes every switch with its present value", async () => {
    const { sandbox, steer } = await controlled();
    sandbox.changePolicy({ expiredSession: 403 });

    const { policy, switches } = content(await steer("/control/policy"));

    expect(policy).toEqual(sandbox.policy);
    expect(switches).toEqual(describePolicy(sandbox.policy));
  });

  test("turns switches, which the next request meets", async () => {
    const { baseUrl, steer } = await controlled();

    const turned = await steer("/control/policy", { method: "PATCH", body: { maintenance: "on" } });
    const met = await send(baseUrl, "/v1/user");
    await steer("/control/policy", { method: "PATCH", body: { maintenance: "off" } });

    expect([turned.status, met.status]).toEqual([200, 491]);
    expect(content(turned).policy.maintenance).toBe("on");
    expect((await send(baseUrl, "/v1/user")).status).toBe(403);
  });

  test("turns all of the switches it is sent or none, and says what is wrong", async () => {
    const { sandbox, steer } = await controlled();
    const body = { latencyMs: 5, expiredSession: 402 };

    const answer = await steer("/control/policy", { method: "PATCH", body });

    expect([answer.status, content(answer)]).toEqual([
      400,
      { error: "expiredSession takes 401 or 403." },
    ]);
    expect(sandbox.policy.latencyMs).toBe(0);
  });

  test("tells the latest refusals", async () => {
    const { baseUrl, steer } = await controlled();
    await send(baseUrl, "/v1/user");

    const { refused } = content(await steer("/control/refused"));

    expect(refused).toMatchObject([
      { method: "GET", path: "/v1/user", status: 403, sentence: "Insufficient authentication." },
    ]);
  });

  test("adds users that no endpoint of bunq's creates, and loses everything", async () => {
    const { requests, steer } = await controlled();

    const added = await steer("/control/user", { body: { kind: "UserApiKey" } });
    const lost = await steer("/control/lose", { body: { what: "everything" } });

    expect(content(added)).toEqual({ apiKey: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(content(lost)).toEqual({ lost: "everything" });
    expect(requests).toEqual([]);
  });

  test("answers a loss only once it would survive a kill", async () => {
    const dataDirectory = temporaryDirectory();
    const { baseUrl, steer } = await controlled({ dataDirectory });
    const { token } = await install(baseUrl);
    await steer("/control/lose", { body: { what: "everything" } });

    // A copy of the directory is what the next process finds after a kill at this moment.
    const copy = temporaryDirectory();
    cpSync(dataDirectory, copy, { recursive: true });
    const next = await startForTest({ dataDirectory: copy });

    expect((await send(next.baseUrl, "/v1/installation", { token })).status).toBe(403);
  });

  test.each([
    { path: "/control/policy", sent: { method: "PATCH", body: "{" }, status: 400 },
    { path: "/control/policy", sent: { method: "PATCH", body: "[]" }, status: 400 },
    { path: "/control/policy", sent: { method: "DELETE", body: "{}" }, status: 405 },
    { path: "/control/user", sent: { body: { kind: "UserRobot" } }, status: 400 },
    { path: "/control/nowhere", sent: {}, status: 404 },
    { path: "/controls", sent: {}, status: 404 },
  ])("answers $sent at $path with $status", async ({ path, sent, status }) => {
    const { steer } = await controlled();

    expect((await steer(path, sent)).status).toBe(status);
  });
});

describe("who may steer", () => {
  const turn = { method: "PATCH", body: { latencyMs: 7 } };

  test.each([
    {
      whom: "a page of another site",
      headers: { Origin: "http://elsewhere.example" },
      status: 403,
    },
    { whom: "a page without an origin", headers: { Origin: "null" }, status: 403 },
    { whom: "a page on this machine", headers: { "Sec-Fetch-Site": "same-origin" }, status: 403 },
    { whom: "a rebound name", headers: { Host: "evil.example" }, status: 421 },
    { whom: "this address on another port", headers: { Host: "127.0.0.1:1" }, status: 421 },
    { whom: "no token", headers: { Authorization: "" }, status: 401 },
    { whom: "another token", headers: { Authorization: `Bearer ${"0".repeat(64)}` }, status: 401 },
    { whom: "a form", headers: { "Content-Type": "text/plain" }, status: 415 },
    { whom: "no type", headers: { "Content-Type": "" }, status: 415 },
  ])("not $whom: $status", async ({ headers, status }) => {
    const { sandbox, steer } = await controlled();

    const answer = await steer("/control/policy", { ...turn, headers });

    expect(answer.status).toBe(status);
    expect(sandbox.policy.latencyMs).toBe(0);
  });

  test("not a browser that asks whether it may: nothing says that it may", async () => {
    const { steer } = await controlled();
    const headers = {
      Origin: "http://elsewhere.example",
      "Access-Control-Request-Method": "PATCH",
    };

    const answer = await steer("/control/policy", { method: "OPTIONS", headers });

    expect(answer.status).toBe(403);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-control"))).toEqual(
      [],
    );
  });

  test.each(["127.0.0.1", "localhost"])("a program that calls it %s", async (name) => {
    const { sandbox, steer } = await controlled();
    const headers = { Host: `${name}:${sandbox.port}` };

    expect((await steer("/control/policy", { ...turn, headers })).status).toBe(200);
  });

  test.runIf(process.platform === "linux")("a program that calls it as it was told", async () => {
    const { sandbox, steer } = await controlled({ host: "127.0.0.2" });

    expect(sandbox.baseUrl).toContain("127.0.0.2");
    expect((await steer("/control/policy", turn)).status).toBe(200);
  });

  test("nobody by a token that a seed foretells", async () => {
    const [first, second] = await Promise.all([
      startForTest({ control: true, seed: 7 }),
      startForTest({ control: true, seed: 7 }),
    ]);

    expect(first.controlToken).not.toBe(second.controlToken);
  });

  test.runIf(process.platform === "linux")("nobody on another machine", async () => {
    // Any address of this machine that is not loopback stands in for another machine's.
    const { networkInterfaces } = await import("node:os");
    const [address] = Object.values(networkInterfaces())
      .flatMap((found) => found ?? [])
      .filter(({ family, internal }) => family === "IPv4" && !internal)
      .map((found) => found.address);
    if (address === undefined) return;
    const { port, controlToken } = await startForTest({
      control: true,
      host: "0.0.0.0",
      allowOtherMachines: true,
    });
    const headers = { Host: `127.0.0.1:${port}`, Authorization: `Bearer ${controlToken ?? ""}` };

    const status = await new Promise((resolve, reject) => {
      const options = { host: address, port, path: "/control/policy", headers };
      request(options, ({ statusCode }) => resolve(statusCode))
        .on("error", reject)
        .end();
    });

    expect(status).toBe(403);
  });
});
