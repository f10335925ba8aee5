import { describe, expect, test } from "vitest";
import { makeExchange } from "../../../shared/testing/make-exchange.ts";
import type { RecordedExchange } from "../bunq/record-exchange.ts";
import { ExchangeLog } from "./exchange-log.ts";

function exchange(id: string, characters = 2): RecordedExchange {
  const texts = { request: "x".repeat(characters), response: null };
  return { exchange: makeExchange({ id }), texts };
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
