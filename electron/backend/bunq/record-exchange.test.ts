import { expect, test } from "vitest";
import { recordExchange, type ExchangeInput } from "./record-exchange.ts";

const secret = "0123456789abcdef-canary";

function record(change: Partial<ExchangeInput>, url = "http://127.0.0.1/v1/user") {
  return recordExchange({
    id: "one",
    accountId: "0123456789abcdef",
    purpose: "request",
    startedAt: 0,
    wire: {
      method: "GET",
      url: new URL(url),
      headers: [],
      body: Buffer.alloc(0),
      timeoutMs: 1,
      signal: new AbortController().signal,
    },
    token: null,
    made: null,
    serverKeyFingerprint: null,
    label: null,
    result: {
      proxy: null,
      head: null,
      timings: {
        dns: null,
        connect: null,
        tls: null,
        firstByte: null,
        download: null,
        total: 1,
        reused: false,
      },
      answer: null,
      failure: null,
    },
    signature: "not-checked",
    known: [{ name: "session token", value: secret }],
    responseId: null,
    failure: null,
    ...change,
  });
}

test("a secret in the path or in the label of a request is hidden in its line as well", () => {
  const recorded = record(
    { label: `with ${secret}` },
    `http://127.0.0.1/v1/user/${secret}?a=${secret}`,
  );

  expect(recorded.exchange.line).toMatchObject({
    path: "/v1/user/•••• session token",
    query: "?a=•••• session token",
    label: "with •••• session token",
  });
  expect(JSON.stringify(recorded)).not.toContain(secret);
});

test("an answer that is a picture keeps its bytes, unless bunq’s signature is not on it", () => {
  const picture = Buffer.from("\x89PNG\r\n\x1a\n\0\xff", "latin1");
  const { timings } = record({}).exchange;
  const answer = { status: 200, headers: [], body: picture };
  const result = { proxy: null, head: null, timings, answer, failure: null };
  const bodyOf = (change: Partial<ExchangeInput>) =>
    record({ result, ...change }).exchange.response?.body;

  expect(bodyOf({})).toMatchObject({
    text: null,
    withheld: "These bytes are not text.",
    base64: picture.toString("base64"),
    keptBytes: picture.length,
  });
  expect(bodyOf({ failure: "signature_mismatch" })).toMatchObject({ base64: null, keptBytes: 0 });
  expect(bodyOf({ known: [{ name: "x", value: "PNG\r\n\x1a\n\0" }] })).toMatchObject({
    base64: null,
    keptBytes: 0,
  });
});

test("a path without a secret is recorded as it is", () => {
  const { exchange } = record({}, "http://127.0.0.1/v1/user/7/avatar%20x");

  expect(exchange.line.path).toBe("/v1/user/7/avatar%20x");
  expect(exchange.request.requestLine).toBe("GET /v1/user/7/avatar%20x HTTP/1.1");
});
