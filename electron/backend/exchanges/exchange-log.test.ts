import { describe, expect, test } from "vitest";
import type { Exchange } from "../../../shared/contract/exchange.ts";
import { ExchangeLog } from "./exchange-log.ts";

function exchange(id: string, characters = 2): Exchange {
  const text = "x".repeat(characters);
  return {
    line: {
      id,
      accountId: "0123456789abcdef",
      purpose: "user",
      method: "GET",
      path: "/v1/user/1",
      startedAt: 0,
      status: null,
      totalMs: 1,
      responseBytes: null,
      failure: null,
    },
    request: {
      url: "http://127.0.0.1/v1/user/1",
      requestLine: "GET /v1/user/1 HTTP/1.1",
      headers: [],
      body: { text, bytes: characters, shownBytes: characters, redactions: [], withheld: null },
      signed: true,
    },
    response: null,
    timings: {
      dns: null,
      connect: null,
      tls: null,
      firstByte: null,
      download: null,
      total: 1,
      reused: false,
    },
  };
}

describe("the log of exchanges", () => {
  test("the newest comes first, and each account sees its own", () => {
    const log = new ExchangeLog();
    log.add(exchange("one"));
    log.add(exchange("two"));

    expect(log.lines("0123456789abcdef").map(({ id }) => id)).toEqual(["two", "one"]);
    expect(log.lines("fedcba9876543210")).toEqual([]);
    expect(log.find("fedcba9876543210", "one")).toBeNull();
  });

  test("the oldest fall out after 500", () => {
    const log = new ExchangeLog();
    for (let index = 0; index < 501; index += 1) log.add(exchange(String(index)));

    expect(log.lines("0123456789abcdef")).toHaveLength(500);
    expect(log.find("0123456789abcdef", "0")).toBeNull();
    expect(log.find("0123456789abcdef", "500")).not.toBeNull();
  });

  test("a few huge bodies push the others out, but the newest always stays", () => {
    const log = new ExchangeLog();
    log.add(exchange("small"));
    log.add(exchange("huge", 20_000_001));

    expect(log.lines("0123456789abcdef").map(({ id }) => id)).toEqual(["huge"]);
  });
});
