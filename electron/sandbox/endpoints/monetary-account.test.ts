import { describe, expect, test } from "vitest";
import type { UserKind } from "../../../shared/contract/user.ts";
import { isIban } from "../users/iban.ts";
import { onboard, parsed, item, send, sentence } from "../testing/sandbox-client.ts";
import { accountHolder } from "../testing/account-holder.ts";
import { startForTest } from "../testing/start-for-test.ts";

async function holder(kind: UserKind = "UserPerson") {
  return accountHolder(await startForTest(), kind);
}

describe("reading the accounts", () => {
  test.each(["UserPerson", "UserCompany", "UserApiKey"] as const)(
    "a %s has one ACTIVE bank account, under both paths and by its id",
    async (kind) => {
      const { accounts, accountId, get } = await holder(kind);

      const list = await get(accounts);
      const bankList = await get(`${accounts}-bank`);
      const account = item(list, "MonetaryAccountBank");
      const one = await get(`${accounts}-bank/${accountId}`);

      expect(account["status"]).toBe("ACTIVE");
      expect(parsed(bankList).Response).toEqual([{ MonetaryAccountBank: account }]);
      expect(item(one, "MonetaryAccountBank")).toEqual(account);
      expect(parsed(list).Pagination).toEqual({
        future_url: `${accounts}?newer_id=${accountId}`,
        newer_url: null,
        older_url: null,
      });
    },
  );

  test("the first account is found by phone number, e-mail address and IBAN", async () => {
    const { account } = await holder();

    const { alias } = await account();

    expect(alias.map(({ type }) => type)).toEqual(["PHONE_NUMBER", "EMAIL", "IBAN"]);
    expect(isIban(alias.at(-1)?.value ?? "")).toBe(true);
  });

  test("a payment service provider has none", async () => {
    const { baseUrl, addUser } = await startForTest();
    const { opened, sessionToken: token } = await onboard(
      baseUrl,
      await addUser("UserPaymentServiceProvider"),
    );
    const id = String(item(opened, "UserPaymentServiceProvider")["id"]);

    expect(parsed(await send(baseUrl, `/v1/user/${id}/monetary-account-bank`, { token }))).toEqual({
      Response: [],
      Pagination: { future_url: null, newer_url: null, older_url: null },
    });
  });

  test.each(["1", "0", "-1", "abc", "9999999999999999999"])(
    'an account "%s" that is not there is refused in bunq\'s words',
    async (id) => {
      const { accounts, get } = await holder();

      const answer = await get(`${accounts}-bank/${id}`);

      expect(answer.status).toBe(404);
      expect(sentence(answer)).toBe(`Monetary account for id "${id}" not found.`);
    },
  );

  test("another user's account is as if it were not there", async () => {
    const sandbox = await startForTest();
    const one = await accountHolder(sandbox);
    const other = await accountHolder(sandbox);

    expect((await one.get(`${one.accounts}/${other.accountId}`)).status).toBe(404);
    expect((await one.get(`${other.accounts}/${other.accountId}`)).status).toBe(404);
  });
});

describe("opening an account", () => {
  test("answers its id; it is empty, ACTIVE, newest first and has an IBAN of its own", async () => {
    const { accounts, accountId, post, get, account } = await holder();

    const created = await post(`${accounts}-bank`, { currency: "EUR", description: "Spaarpot" });
    const id = Number(item(created, "Id")["id"]);
    const list = parsed(await get(accounts)).Response ?? [];

    expect(list.map((entry) => entry["MonetaryAccountBank"]?.["id"])).toEqual([id, accountId]);
    expect(await account(id)).toMatchObject({
      description: "Spaarpot",
      balance: { value: "0.00", currency: "EUR" },
      status: "ACTIVE",
    });
    expect((await account(id)).alias[0]?.value).not.toBe((await account()).alias[2]?.value);
  });

  test.each([
    [{}, '"currency"'],
    [{ currency: "USD" }, '"currency"'],
    [{ currency: "EUR", description: 7 }, '"description"'],
    [{ currency: "EUR", daily_limit: { value: "10000.01", currency: "EUR" } }, '"daily_limit"'],
    [{ currency: "EUR", daily_limit: { value: -1, currency: "EUR" } }, '"daily_limit.value"'],
  ])("with %j is refused", async (body, field) => {
    const { accounts, post } = await holder();

    const answer = await post(`${accounts}-bank`, body);

    expect(answer.status).toBe(400);
    expect(sentence(answer)).toContain(field);
  });

  test("ends at 25 of them", async () => {
    const { accounts, post } = await holder();
    for (let at = 1; at < 25; at += 1) await post(`${accounts}-bank`, { currency: "EUR" });

    const answer = await post(`${accounts}-bank`, { currency: "EUR" });

    expect(sentence(answer)).toBe("A user can have up to 25 monetary accounts.");
  });

  test("is not possible on behalf of somebody", async () => {
    const { accounts, post } = await holder("UserApiKey");

    expect((await post(`${accounts}-bank`, { currency: "EUR" })).status).toBe(403);
  });
});

describe("changing an account", () => {
  test("keeps its id, IBAN and balance", async () => {
    const { accounts, accountId, put, account } = await holder();
    const before = await account();

    const body = { description: "Huishouden", daily_limit: { value: "50", currency: "EUR" } };
    const answer = await put(`${accounts}-bank/${accountId}`, body);

    expect(item(answer, "Id")["id"]).toBe(accountId);
    expect(await account()).toEqual({
      ...before,
      description: "Huishouden",
      daily_limit: { value: "50.00", currency: "EUR" },
      updated: expect.any(String),
    });
  });

  test("closing takes bunq's three words and an empty account", async () => {
    const { accounts, accountId, post, put, account } = await holder();
    const closing = { status: "CANCELLED", sub_status: "REDEMPTION_VOLUNTARY", reason: "OTHER" };
    const created = await post(`${accounts}-bank`, { currency: "EUR" });
    const id = Number(item(created, "Id")["id"]);

    const full = await put(`${accounts}-bank/${accountId}`, closing);
    const without = await put(`${accounts}-bank/${id}`, { status: "CANCELLED" });
    const done = await put(`${accounts}-bank/${id}`, { ...closing, reason_description: "Klaar" });

    expect([full.status, without.status, done.status]).toEqual([400, 400, 200]);
    expect(await account(id)).toMatchObject({ ...closing, reason_description: "Klaar" });
  });
});
