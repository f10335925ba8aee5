import { describe, expect, test } from "vitest";
import type { ExchangeLine } from "../../../shared/contract/exchange.ts";
import { makeExchange } from "../../../shared/testing/make-exchange.ts";
import { chooseExchange } from "./choose-exchange.ts";

function line(id: string, purpose: ExchangeLine["purpose"]): ExchangeLine {
  return makeExchange({ id, purpose }).line;
}

const lines = [
  line("6", "logout"),
  line("5", "session"),
  line("4", "device"),
  line("3", "sandbox-user"),
  line("2", "installation"),
  line("1", "installation"),
];

describe("the exchange shown", () => {
  test.each([
    ["installation", "2"],
    ["device", "4"],
    ["session", "6"],
    [null, "6"],
  ] as const)("for the step %s is the newest one of that step", (step, id) => {
    expect(chooseExchange(lines, { step, pickedId: null })?.id).toBe(id);
  });

  test("for the user step is the session's until the user is read by itself", () => {
    const later = [line("7", "user"), ...lines];

    expect(chooseExchange(lines, { step: "user", pickedId: null })?.id).toBe("5");
    expect(chooseExchange(later, { step: "user", pickedId: null })?.id).toBe("7");
  });

  test("is the picked one as long as it exists", () => {
    expect(chooseExchange(lines, { step: "device", pickedId: "1" })?.id).toBe("1");
    expect(chooseExchange(lines, { step: "device", pickedId: "gone" })?.id).toBe("4");
  });

  test("is none when the step made none", () => {
    expect(chooseExchange([line("1", "installation")], { step: "device", pickedId: null })).toBe(
      null,
    );
    expect(chooseExchange([], { step: null, pickedId: null })).toBeNull();
  });
});
