import {
  recordExchange,
  type RecordedExchange,
} from "../../../electron/backend/bunq/record-exchange.ts";

export const benchAccountId = "0123456789abcdef";

const headers = [
  ["Content-Type", "application/json"],
  ["Date", "Mon, 30 Nov 2026 10:00:00 GMT"],
  ["X-Bunq-Client-Response-Id", "6f3c8f6e-55a4-4bd0-9a3f-0d2c1c8b1a11"],
  ["X-Bunq-Server-Signature", "s".repeat(344)],
] as const;

/** An answer of 1.5 KB, as a payment is read with. */
const answer = Buffer.from(
  JSON.stringify({ Response: [{ Payment: { id: 1, description: "d".repeat(1400) } }] }),
);

/** The record of one call as the app makes it. What differs between two is their id. */
export function recordedCall(id: number): RecordedExchange {
  return recordExchange({
    id: `00000000-0000-4000-8000-${String(id).padStart(12, "0")}`,
    accountId: benchAccountId,
    purpose: "request",
    startedAt: 1_796_000_000_000 + id,
    wire: {
      method: "GET",
      url: new URL("http://127.0.0.1:18400/v1/user/1/monetary-account/2/payment/3"),
      headers: [["User-Agent", "Sandgate"]],
      body: Buffer.alloc(0),
      timeoutMs: 30_000,
      signal: new AbortController().signal,
    },
    token: "session token",
    made: null,
    serverKeyFingerprint: "f".repeat(64),
    label: null,
    result: {
      proxy: null,
      head: null,
      timings: {
        dns: null,
        connect: 1,
        tls: null,
        firstByte: 5,
        download: 1,
        total: 7,
        reused: false,
      },
      answer: { status: 200, headers, body: answer },
      failure: null,
    },
    signature: "verified",
    known: [],
    responseId: "6f3c8f6e-55a4-4bd0-9a3f-0d2c1c8b1a11",
    failure: null,
  });
}
