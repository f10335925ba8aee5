import { describe, expect, test } from "vitest";
import { accountHolder } from "../testing/account-holder.ts";
import { item, sentence } from "../testing/sandbox-client.ts";
import { startForTest } from "../testing/start-for-test.ts";

const sugarDaddy = { type: "EMAIL", value: "sugardaddy@bunq.com", name: "Sugar Daddy" };

function asking(value: string, counterparty_alias: object = sugarDaddy) {
  const amount_inquired = { value, currency: "EUR" };
  return { amount_inquired, counterparty_alias, description: "Zakgeld", allow_bunqme: false };
}

async function poorHolder() {
  const holder = await accountHolder(await startForTest({ policy: { newUsers: "empty" } }));
  const { accounts, accountId } = holder;
  const requests = `${accounts}/${accountId}/request-inquiry`;
  const ask = async (body: object) => {
    const created = await holder.post(requests, body);
    const path = `${requests}/${String(item(created, "Id")["id"])}`;
    return { path, read: async () => item(await holder.get(path), "RequestInquiry") };
  };
  return { ...holder, requests, ask };
}

describe("asking Sugar Daddy", () => {
  test.each(["500", "500.00", "0.01"])("for %s brings it at once", async (value) => {
    const { ask, balance, get, accounts, accountId } = await poorHolder();

    const { read } = await ask(asking(value));

    const cents = Number(value).toFixed(2);
    expect(await balance()).toBe(cents);
    expect(await read()).toMatchObject({
      status: "ACCEPTED",
      amount_inquired: { value: cents },
      amount_responded: { value: cents },
      counterparty_alias: { display_name: "Sugar Daddy" },
    });
    expect(item(await get(`${accounts}/${accountId}/payment`), "Payment")).toMatchObject({
      amount: { value: cents },
      description: "Zakgeld",
      counterparty_alias: { iban: "NL32BUNQ2025313705" },
    });
  });

  test("again and again adds up to the cent", async () => {
    const { ask, balance } = await poorHolder();

    for (let times = 0; times < 10; times += 1) await ask(asking("0.10"));

    expect(await balance()).toBe("1.00");
  });

  test("for more than 500 euros stays PENDING and brings nothing", async () => {
    const { ask, balance } = await poorHolder();

    const { read } = await ask(asking("500.01"));

    expect(await balance()).toBe("0.00");
    expect(await read()).toMatchObject({ status: "PENDING", amount_responded: null });
  });
});

describe("a request", () => {
  test("to anybody else stays PENDING until it is revoked, and then is over", async () => {
    const { ask, put } = await poorHolder();
    const { path, read } = await ask(asking("5", { type: "EMAIL", value: "zoë@example.com" }));
    expect(await read()).toMatchObject({ status: "PENDING", user_alias_revoked: null });

    const revoked = await put(path, { status: "REVOKED" });
    const again = await put(path, { status: "REVOKED" });

    expect(item(revoked, "RequestInquiry")["status"]).toBe("REVOKED");
    expect(again.status).toBe(400);
  });

  test("is listed, newest first, and found under its own account only", async () => {
    const { ask, requests, get, accounts, post } = await poorHolder();
    await ask(asking("1"));
    const { path } = await ask(asking("2"));
    const created = await post(`${accounts}-bank`, { currency: "EUR" });
    const second = String(item(created, "Id")["id"]);

    const latest = item(await get(requests), "RequestInquiry");

    expect(latest["amount_inquired"]).toEqual({ value: "2.00", currency: "EUR" });
    const elsewhere = `${accounts}/${second}/request-inquiry/${path.split("/").at(-1)}`;
    expect((await get(elsewhere)).status).toBe(404);
  });

  test.each([
    [{ ...asking("1"), allow_bunqme: undefined }, '"allow_bunqme"'],
    [{ ...asking("1"), description: null }, '"description"'],
    [{ ...asking("1"), counterparty_alias: "sugardaddy@bunq.com" }, '"counterparty_alias"'],
    [asking("1,00"), '"amount_inquired.value"'],
  ])("%j is refused", async (body, words) => {
    const { post, requests } = await poorHolder();

    const answer = await post(requests, body);

    expect([answer.status, sentence(answer)]).toEqual([400, expect.stringContaining(words)]);
  });
});
