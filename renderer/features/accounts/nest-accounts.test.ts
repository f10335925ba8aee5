import { expect, test } from "vitest";
import { blankAccount } from "../../testing/blank-facts.ts";
import { actsForWords, nestAccounts } from "./nest-accounts.ts";

const first = { ...blankAccount, id: "first" };
const partner = { ...blankAccount, id: "partner" };
const forZoe = {
  ...blankAccount,
  id: "for-zoe",
  access: "on-behalf" as const,
  partnerAccountId: "partner",
  actsFor: "Zoë",
};

test("those that act through a partner stand below it, the others keep their order", () => {
  const nested = nestAccounts([forZoe, first, partner]);

  expect(nested.map(({ account }) => account.id)).toEqual(["first", "partner", "for-zoe"]);
  expect(nested.map(({ serves }) => serves)).toEqual([0, 1, 0]);
  expect(nested.at(-1)?.partner).toBe(partner);
});

test("no account is lost where its partner is gone, or each names the other", () => {
  const orphan = { ...forZoe, partnerAccountId: "gone" };
  const one = { ...forZoe, id: "one", partnerAccountId: "two" };
  const two = { ...forZoe, id: "two", partnerAccountId: "one" };

  expect(nestAccounts([orphan, one, two])).toHaveLength(3);
});

test("whom an account acts for is said as far as it is known", () => {
  expect(actsForWords(forZoe)).toBe("for Zoë");
  expect(actsForWords({ ...forZoe, actsFor: null })).toBe("for a user");
  expect(actsForWords(first)).toBeNull();
});
