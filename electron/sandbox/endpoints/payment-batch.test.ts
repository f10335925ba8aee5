import { describe, expect, test } from "vitest";
import { accountHolder } from "../testing/account-holder.ts";
import { allPages } from "../testing/all-pages.ts";
import { item } from "../testing/sandbox-client.ts";
import { startForTest } from "../testing/start-for-test.ts";

function payment(value: string, iban = "NL91ABNA0417164300") {
  const counterparty_alias = { type: "IBAN", value: iban, name: "Test Data" };
  return { amount: { value, currency: "EUR" }, counterparty_alias, description: "Loon" };
}

async function holder() {
  const person = await accountHolder(await startForTest());
  const base = `${person.accounts}/${person.accountId}`;
  return { ...person, payments: `${base}/payment`, batches: `${base}/payment-batch` };
}

describe("a batch of payments", () => {
  test("makes all of them, each with the batch's id", async () => {
    const { post, get, batches, payments, balance } = await holder();
    const before = Number(await balance());

    const created = await post(batches, { payments: [payment("1.10"), payment("2.20")] });
    const id = Number(item(created, "Id")["id"]);
    const made = (await allPages(get, payments)).slice(0, 2);

    expect(made.map(({ batch_id }) => batch_id)).toEqual([id, id]);
    expect(item(await get(`${batches}/${id}`), "PaymentBatch")["payments"]).toEqual({
      Payment: made.toReversed(),
    });
    expect(Number(await balance())).toBeCloseTo(before - 3.3, 2);
  });

  test.each([
    ["the balance does not do for their sum", (all: string) => [payment(all), payment("0.01")]],
    ["one of them is wrong", () => [payment("1"), payment("1", "NL92ABNA0417164300")]],
    ["there are none", () => []],
    ["they are no objects", () => ["payment"]],
  ])("makes none of them when %s", async (_, paymentsOf) => {
    const { post, get, batches, payments, balance } = await holder();
    const before = await balance();
    const made = await allPages(get, payments);

    const answer = await post(batches, { payments: paymentsOf(before) });

    expect(answer.status).toBe(400);
    expect(await balance()).toBe(before);
    expect(await allPages(get, payments)).toEqual(made);
  });
});
