import { array, assert, asyncProperty, constant, integer, oneof, record } from "fast-check";
import { expect, test } from "vitest";
import { accountHolder } from "../testing/account-holder.ts";
import { allPages } from "../testing/all-pages.ts";
import { startForTest } from "../testing/start-for-test.ts";

const place = integer({ min: 0, max: 2 });
const cents = oneof(integer({ min: 1, max: 60_000 }), constant(1), constant(50_000));
const action = record({ kind: place, from: place, to: place, cents });

/** Decimals as bunq writes them, in cents; without floats, as what is tested has none. */
function exactCents(value: unknown): bigint {
  const [, sign = "", whole, decimals = ""] = /^(-?)(\d+)\.(\d\d)$/.exec(String(value)) ?? [];
  if (whole === undefined) throw new Error(`${String(value)} is no amount`);
  return BigInt(sign + whole + decimals);
}

function decimal(amount: number): string {
  const text = String(amount).padStart(3, "0");
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
}

function valueOf(amount: unknown): bigint {
  return exactCents((amount as { value: string }).value);
}

test("every balance is the sum of its payments, and money between users is neither made nor lost", async () => {
  const sandbox = await startForTest();
  const first = await accountHolder(sandbox);
  const holders = [
    first,
    await accountHolder(sandbox, "UserCompany"),
    await accountHolder(sandbox),
  ];
  const ibans = await Promise.all(holders.map((holder) => holder.ibanOf()));
  const balances = () => Promise.all(holders.map(async (each) => exactCents(await each.balance())));

  await assert(
    asyncProperty(array(action, { minLength: 3, maxLength: 12 }), async (actions) => {
      const expected = await balances();
      for (const { kind, from, to, cents: amount } of actions) {
        const holder = holders[from] ?? first;
        const base = `${holder.accounts}/${holder.accountId}`;
        const money = { value: decimal(amount), currency: "EUR" };
        const iban = kind === 1 ? "NL91ABNA0417164300" : ibans[to];
        const answer =
          kind === 0
            ? await holder.post(`${base}/request-inquiry`, {
                amount_inquired: money,
                counterparty_alias: { type: "EMAIL", value: "sugardaddy@bunq.com" },
                description: "",
                allow_bunqme: false,
              })
            : await holder.post(`${base}/payment`, {
                amount: money,
                counterparty_alias: { type: "IBAN", value: iban, name: "Zoë" },
                description: "",
              });
        const before = expected[from] ?? 0n;
        const isPossible = kind === 0 || (before >= BigInt(amount) && (kind === 1 || from !== to));
        expect(answer.status).toBe(isPossible ? 200 : 400);
        if (!isPossible) continue;
        if (kind === 0) {
          expected[from] = before + (amount <= 50_000 ? BigInt(amount) : 0n);
          continue;
        }
        expected[from] = before - BigInt(amount);
        if (kind === 2) expected[to] = (expected[to] ?? 0n) + BigInt(amount);
      }
      expect(await balances()).toEqual(expected);
    }),
    { numRuns: 30 },
  );

  for (const holder of holders) {
    const payments = await allPages(
      holder.get,
      `${holder.accounts}/${holder.accountId}/payment?count=200`,
    );
    let running = 0n;
    for (const { amount, balance_after_mutation } of payments.toReversed()) {
      running += valueOf(amount);
      expect(valueOf(balance_after_mutation)).toBe(running);
      expect(running >= 0n).toBe(true);
    }
    expect(exactCents(await holder.balance())).toBe(running);
  }
}, 60_000);
