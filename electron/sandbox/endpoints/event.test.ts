import { describe, expect, test } from "vitest";
import { accountHolder } from "../testing/account-holder.ts";
import { allPages } from "../testing/all-pages.ts";
import { item, onboard, parsed, send } from "../testing/sandbox-client.ts";
import { startForTest } from "../testing/start-for-test.ts";

describe("events", () => {
  test("tell the payments of all accounts, each as its own endpoint does", async () => {
    const holder = await accountHolder(await startForTest());
    const { accounts, accountId, userId, post, get, ibanOf } = holder;
    const created = await post(`${accounts}-bank`, { currency: "EUR" });
    const second = Number(item(created, "Id")["id"]);
    await post(`${accounts}/${accountId}/payment`, {
      amount: { value: "2", currency: "EUR" },
      counterparty_alias: { type: "IBAN", value: await ibanOf(second), name: "Ik" },
      description: "",
    });

    const events = await allPages(get, `/v1/user/${userId}/event?count=3`);
    const first = await allPages(get, `${accounts}/${accountId}/payment`);
    const other = await allPages(get, `${accounts}/${second}/payment`);
    const newestFirst = [...first, ...other].toSorted((a, b) => Number(b["id"]) - Number(a["id"]));

    expect(events.map(({ object }) => object)).toEqual(
      newestFirst.map((payment) => ({ Payment: payment })),
    );
    expect(events[0]).toMatchObject({ action: "CREATE", status: "FINALIZED", user_id: userId });
  });

  test("of one account are those that name it, also on the next page", async () => {
    const { accounts, userId, post, get } = await accountHolder(await startForTest());
    const created = await post(`${accounts}-bank`, { currency: "EUR" });
    const second = String(item(created, "Id")["id"]);

    const none = await allPages(get, `/v1/user/${userId}/event?monetary_account_id=${second}`);
    const others = await get(`/v1/user/${userId}/event?monetary_account_id=1&count=2`);

    expect(none).toEqual([]);
    expect(parsed(others).Response).toEqual([]);
  });

  test("are read by their ids, and are not payments' ids", async () => {
    const { userId, get } = await accountHolder(await startForTest());
    const event = item(await get(`/v1/user/${userId}/event`), "Event");

    const one = await get(`/v1/user/${userId}/event/${String(event["id"])}`);

    expect(item(one, "Event")).toEqual(event);
    expect((await get(`/v1/user/${userId}/event/25000000`)).status).toBe(404);
  });
});

test("another user's event is as if it were not there, of the past and of today", async () => {
  const sandbox = await startForTest();
  const one = await accountHolder(sandbox);
  const other = await accountHolder(sandbox);
  const requests = `${other.accounts}/${other.accountId}/request-inquiry`;
  await other.post(requests, {
    amount_inquired: { value: "1", currency: "EUR" },
    counterparty_alias: { type: "EMAIL", value: "sugardaddy@bunq.com" },
    description: "",
    allow_bunqme: false,
  });

  for (const { id } of (await allPages(other.get, `/v1/user/${other.userId}/event`)).slice(0, 2)) {
    const path = `/v1/user/${one.userId}/event/${String(id)}`;
    expect((await one.get(path)).status).toBe(404);
  }
});

describe("cards", () => {
  test("are none, in a well-formed list", async () => {
    const { userId, get } = await accountHolder(await startForTest());

    expect(parsed(await get(`/v1/user/${userId}/card`))).toEqual({
      Response: [],
      Pagination: { future_url: null, newer_url: null, older_url: null },
    });
    expect((await get(`/v1/user/${userId}/card/1`)).status).toBe(404);
  });

  test.each(["UserPerson", "UserCompany", "UserPaymentServiceProvider"] as const)(
    "have names to choose from for a %s, none for a provider",
    async (kind) => {
      const { baseUrl, addUser } = await startForTest();
      const { opened, sessionToken: token } = await onboard(baseUrl, await addUser(kind));
      const id = String(item(opened, kind)["id"]);

      const answer = await send(baseUrl, `/v1/user/${id}/card-name`, { token });

      const names = item(answer, "CardUserNameArray")["possible_card_name_array"];
      const isProvider = kind === "UserPaymentServiceProvider";
      expect(names).toEqual(isProvider ? [] : expect.arrayContaining([expect.any(String)]));
    },
  );
});
