import { describe, expect, test } from "vitest";
import type { Exchange } from "../../../shared/contract/exchange.ts";
import { makeExchange } from "../../../shared/testing/make-exchange.ts";
import { describeFailure } from "./describe-failure.ts";

function failed(
  failure: string,
  timings: Partial<Exchange["timings"]>,
  url = "https://x/",
): Exchange {
  const blank = makeExchange({ failure });
  return {
    ...blank,
    request: { ...blank.request, url },
    timings: { ...blank.timings, ...timings },
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
