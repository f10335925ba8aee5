import { describe, expect, test } from "vitest";
import type { UserRow } from "../sandbox-state.ts";
import { centsOf, eurosOfCents } from "../users/amount.ts";
import { isIban } from "../users/iban.ts";
import { historyIds, paymentHistory } from "./payment-history.ts";

const createdAt = Date.UTC(2026, 9, 20, 12);

function newUser(changes: Partial<UserRow> = {}): UserRow {
  const user = { id: 1_822_101, kind: "UserPerson", createdAt, onBehalf: null } as const;
  return { ...user, hasHistory: true, ...changes };
}

describe("the past of a new user", () => {
  test.each(["UserPerson", "UserCompany"] as const)(
    "a %s never was in the red, in a thousand users",
    (kind) => {
      for (let at = 0; at < 1000; at += 1) {
        const past = paymentHistory(1, newUser({ kind, id: 1_822_101 + at }));
        expect(Math.min(...past.map((payment) => payment.balanceAfterCents))).toBeGreaterThan(0);
        expect(past.every(({ amountCents }) => Number.isInteger(amountCents))).toBe(true);
      }
    },
  );

  test("is the same under the same seed and another for other seeds and users", () => {
    const past = paymentHistory(1, newUser());

    expect(paymentHistory(1, newUser())).toEqual(past);
    expect(paymentHistory(2, newUser())).not.toEqual(past);
    const amounts = paymentHistory(1, newUser({ id: 1_822_102 })).map((row) => row.amountCents);
    expect(amounts).not.toEqual(past.map((row) => row.amountCents));
  });

  test("lies after the user's beginning, in the order of its ids, with valid IBANs", () => {
    const past = paymentHistory(1, newUser());

    const times = past.map((payment) => payment.createdAt);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times[0]).toBeGreaterThan(createdAt);
    expect(past.map(({ id }) => id)).toEqual(historyIds(newUser()));
    expect(past.every(({ counterparty }) => isIban(counterparty.iban))).toBe(true);
  });

  test("shares no id with that of the next user", () => {
    const ids = historyIds(newUser());
    const next = historyIds(newUser({ id: 1_822_102 }));

    expect(ids.at(ids.length - 1)).toBeLessThan(next.at(0) ?? 0);
  });

  test("is empty where the user has none", () => {
    const { hasHistory, ...without } = newUser();

    expect(hasHistory).toBe(true);
    expect(paymentHistory(1, without)).toEqual([]);
  });
});

describe("amounts", () => {
  test.each([
    ["500", 50_000],
    ["0.1", 10],
    ["0.05", 5],
    ["12.50", 1250],
    ["9999999999.99", 999_999_999_999],
    ["", null],
    ["1.", null],
    [".5", null],
    ["1.234", null],
    ["-1", null],
    ["1,5", null],
    ["١", null],
  ])('"%s" is %s cents', (text, cents) => {
    expect(centsOf(text)).toBe(cents);
  });

  test.each([
    [0, "0.00"],
    [5, "0.05"],
    [-5, "-0.05"],
    [123_456, "1234.56"],
    [-100, "-1.00"],
  ])("%i cents are %s", (cents, value) => {
    expect(eurosOfCents(cents)).toEqual({ value, currency: "EUR" });
  });
});
