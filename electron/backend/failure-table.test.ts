import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ErrorPayload } from "../../shared/contract/error.ts";
import { knownFaults, type FaultKind } from "../sandbox/faults.ts";
import type { RunningSandbox } from "../sandbox/start-sandbox.ts";
import { startForTest } from "../sandbox/testing/start-for-test.ts";
import {
  createTestBackend,
  MovableClock,
  type TestBackend,
} from "../testing/create-test-backend.ts";

let sandbox: RunningSandbox;
let backend: TestBackend;
let accountId: string;
let clock: MovableClock;

beforeEach(async () => {
  sandbox = await startForTest({ dataDirectory: null });
  clock = new MovableClock();
  backend = await createTestBackend({ localSandboxUrl: sandbox.baseUrl, clock });
  ({ id: accountId } = await backend.call("account.create", { environment: "local" }));
  await backend.call("installation.create", { accountId });
  await backend.call("sandbox-user.create", { accountId, kind: "person" });
  await backend.call("device.register", { accountId, description: "Test", permittedIps: [] });
});

afterEach(async () => {
  await backend.close();
  await sandbox.close();
});

interface Row {
  readonly name: string;
  readonly fault: FaultKind;
  readonly expected: Partial<ErrorPayload>;
}

function said(fault: {
  readonly status: number;
  readonly description: string;
}): Partial<ErrorPayload>["bunq"] {
  return {
    status: fault.status,
    responseId: expect.any(String) as string,
    descriptions: [fault.description],
  };
}

/** Everything that can come back when a session is opened, and what the person is told. */
const table: readonly Row[] = [
  {
    name: "a wrong key or address (400)",
    fault: knownFaults.credentialsIncorrect,
    expected: { code: "bunq_unauthorized", bunq: said(knownFaults.credentialsIncorrect) },
  },
  {
    name: "a signature bunq does not accept (400)",
    fault: knownFaults.signatureInvalid,
    expected: { code: "bunq_rejected", bunq: said(knownFaults.signatureInvalid) },
  },
  {
    name: "a session token where the installation token belongs (400)",
    fault: {
      kind: "error",
      status: 400,
      description: "Authentication token already has a user session.",
    },
    expected: { code: "bunq_rejected" },
  },
  {
    name: "an ended session (401)",
    fault: knownFaults.sessionEnded,
    expected: { code: "bunq_unauthorized", bunq: said(knownFaults.sessionEnded) },
  },
  {
    name: "an unknown token (403)",
    fault: knownFaults.tokenUnknown,
    expected: { code: "bunq_unauthorized", bunq: said(knownFaults.tokenUnknown) },
  },
  {
    name: "too many requests (429)",
    fault: knownFaults.tooManyRequests,
    expected: { code: "bunq_rate_limited", retryable: true, retryAfterMs: 3000 },
  },
  {
    name: "a missing signature (466)",
    fault: knownFaults.signatureRequired,
    expected: { code: "bunq_rejected" },
  },
  { name: "a user error (490)", fault: knownFaults.userError, expected: { code: "bunq_rejected" } },
  {
    name: "maintenance (491)",
    fault: knownFaults.maintenance,
    expected: { code: "bunq_unavailable", retryable: true },
  },
  {
    name: "a failure of bunq (500)",
    fault: knownFaults.serverError,
    expected: { code: "bunq_unavailable", retryable: true },
  },
  {
    name: "a gateway's page (502, HTML)",
    fault: knownFaults.badGateway,
    expected: { code: "bunq_unavailable", retryable: true },
  },
  {
    name: "a wrong server signature",
    fault: { kind: "badSignature" },
    expected: { code: "signature_mismatch", retryable: false },
  },
  {
    name: "a missing server signature",
    fault: { kind: "missingSignature" },
    expected: { code: "signature_mismatch" },
  },
  {
    name: "an answer cut short",
    fault: { kind: "truncated" },
    expected: { code: "network_interrupted", sent: "maybe" },
  },
  {
    name: "a connection reset before bunq acted",
    fault: { kind: "reset", after: "read" },
    expected: { code: "network_interrupted", sent: "maybe" },
  },
  {
    name: "a connection reset after bunq acted",
    fault: { kind: "reset", after: "acted" },
    expected: { code: "network_interrupted", sent: "maybe" },
  },
  {
    name: "an answer of over 200 MB",
    fault: { kind: "oversized", bytes: 201 * 1024 * 1024 },
    expected: { code: "answer_too_large" },
  },
  {
    name: "a redirect",
    fault: { kind: "redirect", location: "http://127.0.0.1:9/" },
    expected: { code: "redirect_refused" },
  },
];

describe("opening a session meets", () => {
  test.each(table)("$name", async ({ fault, expected }) => {
    sandbox.fault({ ...fault, path: "/v1/session-server" });

    const error = await backend.refusal("session.open", { accountId });

    expect(error).toMatchObject(expected);
    const exchange = await backend.call("exchange.read", {
      accountId,
      exchangeId: error.exchangeId ?? "",
    });
    expect(exchange?.line).toMatchObject({ purpose: "session", failure: expected.code });
    expect(exchange?.request.signature).not.toBeNull();
  });

  test.each(table)("$name, and the same step is done when it is tried again", async ({ fault }) => {
    sandbox.fault({ ...fault, path: "/v1/session-server" });
    await backend.refusal("session.open", { accountId });
    const before = await backend.call("onboarding.read", { accountId });
    // The wait that bunq's sentence about too many requests names.
    clock.advance(3000);

    const after = await backend.call("session.open", { accountId });

    expect(before).toMatchObject({
      steps: ["installation", "device"],
      session: null,
      running: null,
    });
    expect(after.steps).toContain("session");
  });

  test("no answer in time", async () => {
    await backend.call("settings.change", { timeoutSeconds: 1 });
    sandbox.fault({ kind: "hang", after: "read", path: "/v1/session-server" });

    expect(await backend.refusal("session.open", { accountId })).toMatchObject({
      code: "network_timeout",
      sent: "maybe",
      retryable: true,
    });
  });

  test("a person who stops it", async () => {
    sandbox.fault({ kind: "hang", after: "read", path: "/v1/session-server" });
    const opening = backend.refusal("session.open", { accountId });
    while (sandbox.requests.at(-1)?.path !== "/v1/session-server") {
      await new Promise((next) => setImmediate(next));
    }

    const { cancelled } = await backend.call("step.cancel", { accountId });

    expect(cancelled).toBe(true);
    expect(await opening).toMatchObject({ code: "cancelled", sent: "maybe" });
    expect((await backend.call("session.open", { accountId })).steps).toContain("session");
  });

  test("a sandbox that is not running", async () => {
    await sandbox.close();

    expect(await backend.refusal("session.open", { accountId })).toMatchObject({
      code: "network_unreachable",
      sent: "no",
    });
  });
});

describe("an answer that does not carry bunq's signature", () => {
  test("shows none of its data, in no field", async () => {
    sandbox.fault({ kind: "badSignature", path: "/v1/session-server" });

    const error = await backend.refusal("session.open", { accountId });
    const exchange = await backend.call("exchange.read", {
      accountId,
      exchangeId: error.exchangeId ?? "",
    });

    expect(exchange?.response).toMatchObject({ status: 200, signature: "mismatch" });
    expect(exchange?.response?.body).toMatchObject({
      text: null,
      withheld: expect.stringContaining("signature") as string,
    });
    expect(JSON.stringify([error, exchange])).not.toContain("UserPerson");
  });

  test("also stops reading the user, and the session stays as it was", async () => {
    await backend.call("session.open", { accountId });
    sandbox.fault({ kind: "badSignature", path: /^\/v1\/user\// });

    expect(await backend.refusal("user.fetch", { accountId })).toMatchObject({
      code: "signature_mismatch",
    });

    expect(await backend.call("user.read", { accountId })).toBeNull();
    expect((await backend.call("onboarding.read", { accountId })).steps).toContain("session");
  });
});

describe("a success that lacks what it should hold", () => {
  test.each([["/v1/installation", "an id, a token and bunq's public key"]])(
    "%s names what is missing",
    async (path, missing) => {
      const other = await backend.call("account.create", { environment: "local" });
      sandbox.fault({ kind: "error", status: 200, description: "odd", path });

      expect(await backend.refusal("installation.create", { accountId: other.id })).toMatchObject({
        code: "unexpected_answer",
        message: expect.stringContaining(missing) as string,
      });
    },
  );
});
