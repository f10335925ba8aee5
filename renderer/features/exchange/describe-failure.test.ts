import { describe, expect, test } from "vitest";
import type { Exchange } from "../../../shared/contract/exchange.ts";
import { describeFailure } from "./describe-failure.ts";

const nothing = { dns: null, connect: null, tls: null, firstByte: null, download: null, total: 9 };

function failed(
  failure: string,
  timings: Partial<Exchange["timings"]>,
  url = "https://x/",
): Exchange {
  const body = { text: "", bytes: 0, shownBytes: 0, redactions: [], withheld: null };
  return {
    line: {
      id: "1",
      accountId: "account-1",
      purpose: "session",
      method: "POST",
      path: "/",
      startedAt: 0,
      status: null,
      totalMs: 9,
      responseBytes: null,
      failure,
    },
    request: { url, requestLine: "", headers: [], body, signed: false },
    response: null,
    timings: { ...nothing, reused: false, ...timings },
  };
}

describe("whether the request was sent", () => {
  test.each([
    ["refused connection", failed("network_unreachable", { dns: 1 })],
    ["connection not made in time", failed("network_timeout", { dns: 1 })],
    ["connected, but not yet encrypted", failed("network_timeout", { connect: 2 })],
    ["stopped before connecting", failed("cancelled", {})],
    ["refused host", failed("host_refused", {})],
  ])("%s: no", (_name, exchange) => {
    expect(describeFailure(exchange).sent).toMatch(/^Nothing was sent/);
  });

  test.each([
    ["no answer on an encrypted connection", failed("network_timeout", { connect: 2, tls: 3 })],
    ["no answer on a plain connection", failed("network_timeout", { connect: 2 }, "http://x/")],
    ["no answer on a kept connection", failed("network_timeout", { reused: true })],
    ["broken connection", failed("network_interrupted", { connect: 2, tls: 3 })],
    ["dropped answer", failed("answer_too_large", { connect: 2, tls: 3 })],
  ])("%s: yes", (_name, exchange) => {
    expect(describeFailure(exchange).sent).toMatch(/^The request was sent/);
  });
});

test("an unknown failure still says what to do", () => {
  expect(describeFailure(failed("something_new", {})).explanation).toContain("Try the step again");
});
