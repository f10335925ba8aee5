import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { SandboxPolicy } from "./sandbox-policy.ts";
import { signInTurn } from "./signatures.ts";
import {
  createSandboxUser,
  install,
  onboard,
  registerDevice,
  send,
  sentence,
  signatureOver,
  testKeys,
  toBytes,
  type Sent,
} from "./testing/sandbox-client.ts";
import { startForTest } from "./testing/start-for-test.ts";

/** A registered device; `open` sends the session call with the given body and signature. */
async function registered(policy: Partial<SandboxPolicy> = {}) {
  const sandbox = await startForTest({ policy });
  const { baseUrl } = sandbox;
  const apiKey = await createSandboxUser(baseUrl);
  const { token } = await install(baseUrl);
  await registerDevice(baseUrl, token, apiKey);
  const open = (sent: Sent) => send(baseUrl, "/v1/session-server", { token, ...sent });
  return { sandbox, apiKey, token, open };
}

async function register(signature: string, policy: Partial<SandboxPolicy> = {}) {
  const { baseUrl } = await startForTest({ policy });
  const secret = await createSandboxUser(baseUrl);
  const { token } = await install(baseUrl);
  const body = { description: "d", secret };
  return send(baseUrl, "/v1/device-server", { body, token, signature });
}

function signed(text: string): string {
  return signatureOver(toBytes(text), testKeys.privateKey);
}

describe("a session call", () => {
  test("without a signature is answered 466", async () => {
    const { open, apiKey, sandbox } = await registered();

    const answer = await open({ body: { secret: apiKey } });

    expect([answer.status, answer.phrase]).toEqual([466, "Request Signature Required"]);
    expect(sentence(answer)).toBe("Request signature is required for this operation.");
    expect(sandbox.requests.at(-1)?.signature).toBe("absent");
  });

  test("is verified over the raw bytes, whatever they spell", async () => {
    const { open, apiKey, sandbox } = await registered();
    const odd = `{\r\n\t"note" : "Zo\u00eb \ud83c\udfd6 \\u00e9",\n  "secret":"${apiKey}" }\n`;

    const answer = await open({ body: odd, signature: true });

    expect(answer.status).toBe(200);
    expect(sandbox.requests.at(-1)?.signature).toBe("verified");
    expect(sandbox.requests.at(-1)?.body.equals(toBytes(odd))).toBe(true);
  });

  test.each([
    { mistake: "made over the body written again", over: "compact", hint: "compact JSON" },
    { mistake: "made over the indented body", over: "indented", hint: "indented by 2" },
    { mistake: "that lacks the final line feed", over: "trimmed", hint: "trailing white space" },
    { mistake: "made over nothing", over: "nothing", hint: "no bytes at all" },
    { mistake: "made over Latin-1", over: "latin1", hint: "Latin-1" },
    { mistake: "of UTF-8 encoded twice", over: "twice", hint: "twice" },
  ])("refuses a signature $mistake, and the hint says so", async ({ over, hint }) => {
    const { open, apiKey } = await registered();
    const body = `{ "secret": "${apiKey}", "note": "Zo\u00eb" }\n`;
    const compact = JSON.stringify(JSON.parse(body));
    const bytes = {
      compact: toBytes(compact),
      indented: toBytes(JSON.stringify(JSON.parse(body), null, 2)),
      trimmed: toBytes(body.trimEnd()),
      nothing: toBytes(""),
      latin1: Buffer.from(body, "latin1"),
      twice: toBytes(toBytes(body).toString("latin1")),
    }[over];

    const signature = signatureOver(bytes ?? Buffer.alloc(0), testKeys.privateKey);
    const answer = await open({ body, signature });

    expect(answer.status).toBe(400);
    expect(sentence(answer)).toBe("The request signature is invalid.");
    expect(answer.headers["x-sandbox-hint"]).toContain(hint);
  });

  test("recognises the scheme that bunq dropped in 2020", async () => {
    const { open, apiKey, token } = await registered();
    const body = JSON.stringify({ secret: apiKey });
    const legacy = [
      "POST /v1/session-server",
      "Cache-Control: no-cache",
      "User-Agent: sandbox-test/1.0",
      `X-Bunq-Client-Authentication: ${token}`,
      "X-Bunq-Region: nl_NL",
      "",
      body,
    ].join("\n");

    const headers = { "X-Bunq-Region": "nl_NL", "Cache-Control": "no-cache" };
    const answer = await open({ body, headers, signature: signed(legacy) });

    expect(answer.status).toBe(400);
    expect(answer.headers["x-sandbox-hint"]).toContain("dropped in 2020");
  });

  test("made with another key is told so", async () => {
    const { open, apiKey } = await registered();
    const body = { secret: apiKey };
    const other = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;

    const answer = await open({ body, signature: signatureOver(toBytes(body), other) });

    expect(answer.status).toBe(400);
    expect(answer.headers["x-sandbox-hint"]).toContain("another private key");
  });

  test.each(["!", "AAAA", "a".repeat(344)])("survives the signature %s", async (signature) => {
    const { open, apiKey } = await registered();

    expect((await open({ body: { secret: apiKey }, signature })).status).toBe(400);
  });

  test.each([401, 466] as const)("can be refused with %i instead of 400", async (badSignature) => {
    const { open, apiKey } = await registered({ badSignature });

    const answer = await open({ body: { secret: apiKey }, signature: signed("else") });

    expect(answer.status).toBe(badSignature);
  });
});

describe("a device call", () => {
  test.each(["", " ", "{{signature}}"])(
    'takes the signature "%s" for none at all',
    async (none) => {
      expect((await register(none)).status).toBe(200);
    },
  );

  test("refuses an unresolved variable when told to be strict", async () => {
    expect((await register("{{signature}}", { signatures: "strict" })).status).toBe(400);
  });

  test("refuses a wrong signature although it needs none", async () => {
    const answer = await register(signed("something else"));

    expect([answer.status, sentence(answer)]).toEqual([400, "The request signature is invalid."]);
  });
});

describe("a call without a body", () => {
  const wrong = signed("something else");

  test("is let pass with a wrong signature", async () => {
    const { baseUrl } = await startForTest();
    const { sessionToken: token } = await onboard(baseUrl);

    expect((await send(baseUrl, "/v1/user", { token, signature: wrong })).status).toBe(200);
  });

  test("is refused with one when told to be strict", async () => {
    const { baseUrl } = await startForTest({ policy: { signatures: "strict" } });
    const { sessionToken: token } = await onboard(baseUrl);

    expect((await send(baseUrl, "/v1/user", { token, signature: wrong })).status).toBe(400);
    expect((await send(baseUrl, "/v1/user", { token, signature: true })).status).toBe(200);
  });
});

test("signatures that are wanted at once are each over their own bytes", async () => {
  const bodies = Array.from({ length: 20 }, (_, at) => Buffer.from(`body ${at}`));

  const made = await Promise.all(bodies.map((body) => signInTurn(testKeys.privateKey, body)));

  expect(made).toEqual(bodies.map((body) => signatureOver(body, testKeys.privateKey)));
});
