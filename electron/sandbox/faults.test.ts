import { describe, expect, test } from "vitest";
import { knownFaults, type Fault } from "./faults.ts";
import {
  isSignedBy,
  install,
  item,
  onboard,
  pemOf,
  send,
  sentence,
  testKeys,
} from "./testing/sandbox-client.ts";
import { startForTest } from "./testing/start-for-test.ts";

async function inSession() {
  const sandbox = await startForTest();
  const { sessionToken: token, installation } = await onboard(sandbox.baseUrl);
  const read = () => send(sandbox.baseUrl, "/v1/user", { token });
  return { sandbox, read, serverKey: installation.serverKey };
}

/** Waits for the sandbox to have read a request, which is what its client cannot see. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}

describe("a fault that answers", () => {
  const errors = Object.entries(knownFaults).flatMap(([name, fault]) =>
    fault.kind === "error" ? [{ name, fault }] : [],
  );

  test.each(errors)("$name has bunq's status and sentence", async ({ fault }) => {
    const { sandbox, read } = await inSession();
    sandbox.fault(fault);

    const answer = await read();

    expect([answer.status, sentence(answer)]).toEqual([fault.status, fault.description]);
    expect(answer.headers["x-bunq-client-response-id"]).toBeDefined();
  });

  test.each([429, 491])("with %i is unsigned, as bunq's are", async (status) => {
    const { sandbox, read } = await inSession();
    sandbox.fault({ kind: "error", status, description: "Too busy." });

    expect((await read()).headers["x-bunq-server-signature"]).toBeUndefined();
  });

  test.each([400, 401, 403, 466, 490, 500])("with %i is signed", async (status) => {
    const { sandbox, read, serverKey } = await inSession();
    sandbox.fault({ kind: "error", status, description: "No." });

    expect(isSignedBy(await read(), serverKey)).toBe(true);
  });

  test("as a gateway sends a page and no JSON", async () => {
    const { sandbox, read } = await inSession();
    sandbox.fault(knownFaults.badGateway);

    const answer = await read();

    expect(answer.status).toBe(502);
    expect(answer.headers["content-type"]).toContain("text/html");
    expect(answer.body.toString()).toContain("<h1>");
  });

  test("as a redirect names the other place", async () => {
    const { sandbox, read } = await inSession();
    sandbox.fault({ kind: "redirect", location: "http://elsewhere.example/" });

    const answer = await read();

    expect([answer.status, answer.headers["location"]]).toEqual([302, "http://elsewhere.example/"]);
  });

  test("with a bad signature is right in all else", async () => {
    const { sandbox, read, serverKey } = await inSession();
    sandbox.fault({ kind: "badSignature" });

    const answer = await read();

    expect(item(answer, "UserPerson")).toBeDefined();
    expect(answer.headers["x-bunq-server-signature"]).toHaveLength(344);
    expect(isSignedBy(answer, serverKey)).toBe(false);
  });

  test("without a signature is right in all else", async () => {
    const { sandbox, read } = await inSession();
    sandbox.fault({ kind: "missingSignature" });

    const answer = await read();

    expect(item(answer, "UserPerson")).toBeDefined();
    expect(answer.headers["x-bunq-server-signature"]).toBeUndefined();
  });

  test("slowly answers right, and not before its time", async () => {
    const { sandbox, read } = await inSession();
    sandbox.fault({ kind: "slow", delayMs: 60 });
    const started = performance.now();

    const answer = await read();

    expect(answer.status).toBe(200);
    expect(performance.now() - started).toBeGreaterThanOrEqual(55);
  });
});

describe("a fault that breaks off", () => {
  test.each([
    { kind: "truncated" },
    { kind: "reset", after: "connected" },
    { kind: "reset", after: "read" },
    { kind: "reset", after: "acted" },
  ] as const)("$kind $after rejects, and the next call works", async (fault) => {
    const { sandbox, read } = await inSession();
    sandbox.fault(fault);

    await expect(read()).rejects.toMatchObject({ code: "ECONNRESET" });
    expect((await read()).status).toBe(200);
  });

  test.each([
    { stage: "connected", status: 200 },
    { stage: "read", status: 200 },
    { stage: "acted", status: 400 },
  ] as const)(
    "after it $stage, the same installation again answers $status",
    async ({ stage, status }) => {
      const { baseUrl, fault } = await startForTest();
      fault({ kind: "reset", after: stage });
      const body = { client_public_key: pemOf(testKeys.publicKey) };

      await expect(send(baseUrl, "/v1/installation", { body })).rejects.toThrow();

      expect((await send(baseUrl, "/v1/installation", { body })).status).toBe(status);
    },
  );

  test.each(["read", "acted"] as const)("hanging after it %s never answers", async (after) => {
    const { sandbox, read } = await inSession();
    const before = sandbox.requests.length;
    sandbox.fault({ kind: "hang", after });
    let ended = false;
    const waiting = read().finally(() => {
      ended = true;
    });
    await until(() => sandbox.requests.length > before);

    // A whole other exchange takes longer than an answer would have taken.
    expect((await read()).status).toBe(200);
    expect(ended).toBe(false);

    const closed = sandbox.close();
    await expect(waiting).rejects.toThrow();
    await closed;
  });

  test("oversized announces what it was told to", async () => {
    const { sandbox, read } = await inSession();
    sandbox.fault({ kind: "oversized", bytes: 300_000 });

    const answer = await read();

    expect(answer.headers["content-length"]).toBe("300000");
    expect(answer.body).toHaveLength(300_000);
  });
});

describe("which request a fault meets", () => {
  const teapot: Fault = { kind: "error", status: 418, description: "No." };

  test("only the next one, unless it is told how many", async () => {
    const { sandbox, read } = await inSession();
    sandbox.fault({ ...teapot, times: 2 });

    const answers = [await read(), await read(), await read()];

    expect(answers.map(({ status }) => status)).toEqual([418, 418, 200]);
  });

  test("only one that matches, while others pass", async () => {
    const { baseUrl, fault } = await startForTest();
    fault({ ...teapot, method: "POST", path: /session/ });
    const { token } = await install(baseUrl);

    const body = { secret: "none" };
    const answer = await send(baseUrl, "/v1/session-server", { body, token, signature: true });

    expect(answer.status).toBe(418);
  });

  test("none once the faults were cleared", async () => {
    const { sandbox, read } = await inSession();
    sandbox.fault(teapot);
    sandbox.clearFaults();

    expect((await read()).status).toBe(200);
  });
});

describe("the log of requests", () => {
  test("holds method, target, raw headers, raw body and the status answered", async () => {
    const sandbox = await startForTest();
    const headers = { "X-Bunq-Client-Request-Id": "one" };
    await send(sandbox.baseUrl, "/v1/installation?a=1", { body: '{"é":1}', headers });

    const [request] = sandbox.requests;

    expect(request).toMatchObject({
      method: "POST",
      target: "/v1/installation?a=1",
      path: "/v1/installation",
      status: 400,
    });
    expect(request?.body.toString("utf8")).toBe('{"é":1}');
    expect(request?.rawHeaders).toContain("X-Bunq-Client-Request-Id");
  });

  test("keeps the latest 500", async () => {
    const sandbox = await startForTest();
    for (let call = 0; call < 505; call += 1) await send(sandbox.baseUrl, `/?${call}`);

    expect(sandbox.requests).toHaveLength(500);
    expect(sandbox.requests[0]?.target).toBe("/?5");
  });
});
