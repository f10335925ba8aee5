import { describe, expect, test } from "vitest";
import { accountHolder } from "../testing/account-holder.ts";
import { allPages } from "../testing/all-pages.ts";
import { item, parsed, send, sentence } from "../testing/sandbox-client.ts";
import { startForTest } from "../testing/start-for-test.ts";

type Holder = Awaited<ReturnType<typeof accountHolder>>;

const outsider = { type: "IBAN", value: "NL91ABNA0417164300", name: "Test Data" };

function payment(value: string, counterparty_alias: object = outsider, description = "Koffie") {
  return { amount: { value, currency: "EUR" }, counterparty_alias, description };
}

function paymentsOf({ accounts, accountId }: Holder, id = accountId) {
  return `${accounts}/${id}/payment`;
}

async function emptyHolder() {
  return accountHolder(await startForTest({ policy: { newUsers: "empty" } }));
}

describe("a payment", () => {
  test("to another user is seen by both, and both balances follow", async () => {
    const sandbox = await startForTest();
    const payer = await accountHolder(sandbox);
    const payee = await accountHolder(sandbox, "UserCompany");
    const iban = await payee.ibanOf();

    const made = await payer.post(
      paymentsOf(payer),
      payment("12.50", { type: "IBAN", value: iban, name: "x" }),
    );
    const id = Number(item(made, "Id")["id"]);
    const out = item(await payer.get(`${paymentsOf(payer)}/${id}`), "Payment");
    const into = item(await payee.get(paymentsOf(payee)), "Payment");

    expect(out).toMatchObject({
      amount: { value: "-12.50", currency: "EUR" },
      description: "Koffie",
      type: "BUNQ",
      sub_type: "PAYMENT",
      alias: { iban: await payer.ibanOf() },
      counterparty_alias: { iban },
      balance_after_mutation: { value: await payer.balance() },
    });
    expect(into).toMatchObject({
      amount: { value: "12.50", currency: "EUR" },
      counterparty_alias: { iban: await payer.ibanOf() },
      balance_after_mutation: { value: await payee.balance() },
    });
    expect(out["counterparty_alias"]).toEqual(into["alias"]);
    expect(out["alias"]).toEqual(into["counterparty_alias"]);
  });

  test.each(["EMAIL", "PHONE_NUMBER"])("reaches a user by %s", async (type) => {
    const sandbox = await startForTest();
    const payer = await accountHolder(sandbox);
    const payee = await accountHolder(sandbox);
    const { alias } = await payee.account();
    const pointer = alias.find((each) => each.type === type) ?? {};

    await payer.post(paymentsOf(payer), payment("1", pointer));

    const latest = item(await payee.get(paymentsOf(payee)), "Payment");
    expect(latest["amount"]).toEqual({ value: "1.00", currency: "EUR" });
  });

  test("reaches an e-mail address however it is spelt", async () => {
    const sandbox = await startForTest();
    const payer = await accountHolder(sandbox);
    const { alias } = await (await accountHolder(sandbox)).account();
    const value = alias.find(({ type }) => type === "EMAIL")?.value.toUpperCase();

    const answer = await payer.post(paymentsOf(payer), payment("1", { type: "EMAIL", value }));

    expect(answer.status).toBe(200);
  });

  test("between two accounts of one user adds up", async () => {
    const { accounts, accountId, post, ibanOf, balance } = await accountHolder(
      await startForTest(),
    );
    const created = await post(`${accounts}-bank`, { currency: "EUR" });
    const second = Number(item(created, "Id")["id"]);
    const to = { type: "IBAN", value: await ibanOf(second), name: "Ik" };
    const before = Number(await balance());

    await post(`${accounts}/${accountId}/payment`, payment("100.01", to));

    expect(await balance(second)).toBe("100.01");
    expect(Number(await balance())).toBeCloseTo(before - 100.01, 2);
  });

  test("to another bank's IBAN leaves, as a SEPA payment", async () => {
    const payer = await accountHolder(await startForTest());

    await payer.post(paymentsOf(payer), payment("3"));

    expect(item(await payer.get(paymentsOf(payer)), "Payment")).toMatchObject({
      amount: { value: "-3.00" },
      type: "EBA_SCT",
      sub_type: "SCT",
      counterparty_alias: { iban: outsider.value, display_name: "Test Data", country: "NL" },
    });
  });

  test("has to be signed", async () => {
    const { baseUrl, token, ...payer } = await accountHolder(await startForTest());
    const path = `${payer.accounts}/${payer.accountId}/payment`;

    const answer = await send(baseUrl, path, { token, body: payment("1") });

    expect(answer.status).toBe(466);
  });

  test.each([
    [payment("0.01"), "balance"],
    [payment("0"), '"amount.value"'],
    [payment("-1"), '"amount.value"'],
    [payment("1.001"), '"amount.value"'],
    [payment("1e3"), '"amount.value"'],
    [{ ...payment("1"), amount: { value: 1, currency: "EUR" } }, '"amount.value"'],
    [{ ...payment("1"), amount: { value: "1", currency: "USD" } }, '"amount.currency"'],
    [{ ...payment("1"), amount: undefined }, '"amount"'],
    [{ ...payment("1"), description: undefined }, '"description"'],
    [payment("1", outsider, "x".repeat(141)), '"description"'],
    [payment("1", { ...outsider, value: "NL92ABNA0417164300" }), '"counterparty_alias.value"'],
    [payment("1", { ...outsider, name: "" }), '"counterparty_alias.name"'],
    [payment("1", { type: "EMAIL", value: "nobody@example.com" }), "not known"],
    [payment("1", { type: "URL", value: "x" }), '"counterparty_alias.type"'],
  ])("%j is refused and nothing moves", async (body, words) => {
    const payer = await emptyHolder();

    const answer = await payer.post(paymentsOf(payer), body);

    expect(answer.status).toBe(400);
    expect(sentence(answer)).toContain(words);
    expect(await payer.balance()).toBe("0.00");
    expect(parsed(await payer.get(paymentsOf(payer))).Response).toEqual([]);
  });

  test("to the account it leaves is refused", async () => {
    const payer = await accountHolder(await startForTest());
    const self = { type: "IBAN", value: await payer.ibanOf(), name: "Ik" };

    expect((await payer.post(paymentsOf(payer), payment("1", self))).status).toBe(400);
  });

  test("on behalf of a user stays between that user's accounts", async () => {
    const payer = await accountHolder(await startForTest(), "UserApiKey");

    const answer = await payer.post(paymentsOf(payer), payment("1"));

    expect([answer.status, sentence(answer)]).toEqual([
      403,
      "Not enough permissions to create payment",
    ]);
  });
});

describe("payments", () => {
  test("of another user are as if they were not there", async () => {
    const sandbox = await startForTest();
    const one = await accountHolder(sandbox);
    const other = await accountHolder(sandbox);
    const { id } = item(await other.get(paymentsOf(other)), "Payment");

    expect((await one.get(`${paymentsOf(one)}/${String(id)}`)).status).toBe(404);
    expect((await one.get(paymentsOf(other))).status).toBe(404);
  });

  test("of one account are not found under another", async () => {
    const holder = await accountHolder(await startForTest());
    const created = await holder.post(`${holder.accounts}-bank`, { currency: "EUR" });
    const second = Number(item(created, "Id")["id"]);
    const { id } = item(await holder.get(paymentsOf(holder)), "Payment");

    expect((await holder.get(`${paymentsOf(holder, second)}/${String(id)}`)).status).toBe(404);
  });

  test("go on behind those of the past, newest first, over all pages", async () => {
    const holder = await accountHolder(await startForTest());
    const past = await allPages(holder.get, `${paymentsOf(holder)}?count=4`);
    for (const value of ["1", "2", "3"]) await holder.post(paymentsOf(holder), payment(value));

    const all = await allPages(holder.get, `${paymentsOf(holder)}?count=2`);

    const ids = all.map(({ id }) => Number(id));
    expect(ids).toEqual(ids.toSorted((a, b) => b - a));
    expect(all.slice(3)).toEqual(past);
    expect(all.slice(0, 3).map(({ amount }) => amount)).toMatchObject([
      { value: "-3.00" },
      { value: "-2.00" },
      { value: "-1.00" },
    ]);
  });
});
