import { describe, expect, test } from "vitest";
import type { ExchangeLine } from "../../../shared/contract/exchange.ts";
import { makeExchange } from "../../../shared/testing/make-exchange.ts";
import { matchLine, type LineFilter } from "./match-line.ts";

const { line } = makeExchange({
  purpose: "request",
  method: "POST",
  host: "Public-API.sandbox.bunq.com",
  path: "/v1/user/7/payment",
  query: "?count=10",
  label: "First payment",
  status: 403,
  responseId: "abc-1",
  failure: "bunq_refused",
});

function matches(filter: LineFilter, change: Partial<ExchangeLine> = {}): boolean {
  return matchLine({ ...line, ...change }, filter);
}

describe("a line of the list", () => {
  test.each([
    "post /V1/user/7/payment?count",
    "public-api",
    "first PAY",
    "403",
    "ABC-1",
    "refused",
    "  payment  ",
    "",
  ])("is found by “%s”", (text) => {
    expect(matches({ text })).toBe(true);
  });

  test("is not found by words that only two of its parts together have", () => {
    expect(matches({ text: "count=10public" })).toBe(false);
    expect(matches({ text: "null" }, { label: null, failure: null, responseId: null })).toBe(false);
  });

  test("is found by what it belongs to, and by how it ended", () => {
    expect(matches({ purpose: "request", outcome: "4xx", text: "payment" })).toBe(true);
    expect(matches({ purpose: "user" })).toBe(false);
    expect(matches({ outcome: "2xx" })).toBe(false);
    expect(matches({ outcome: "none" }, { status: null })).toBe(true);
  });
});
