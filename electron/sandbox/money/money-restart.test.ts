import { expect, test } from "vitest";
import { startSandbox } from "../start-sandbox.ts";
import { accountHolder } from "../testing/account-holder.ts";
import { allPages } from "../testing/all-pages.ts";
import { item, send } from "../testing/sandbox-client.ts";
import { startForTest } from "../testing/start-for-test.ts";
import { temporaryDirectory } from "../testing/temporary-directory.ts";

test("accounts, payments, requests and addresses are after a restart what they were before", async () => {
  const dataDirectory = temporaryDirectory();
  const first = await startSandbox({ dataDirectory });
  const holder = await accountHolder(first);
  const { accounts, accountId, userId, token, post, put } = holder;
  const base = `${accounts}/${accountId}`;
  await put(`${accounts}-bank/${accountId}`, { description: "Huishouden" });
  const second = String(item(await post(`${accounts}-bank`, { currency: "EUR" }), "Id")["id"]);
  await post(`${base}/payment`, {
    amount: { value: "12.34", currency: "EUR" },
    counterparty_alias: { type: "IBAN", value: await holder.ibanOf(Number(second)), name: "Ik" },
    description: "Opzij",
  });
  for (const value of ["500", "501"]) {
    await post(`${base}/request-inquiry`, {
      amount_inquired: { value, currency: "EUR" },
      counterparty_alias: { type: "EMAIL", value: "sugardaddy@bunq.com" },
      description: "",
      allow_bunqme: false,
    });
  }
  const paths = [
    accounts,
    `${base}/payment`,
    `${accounts}/${second}/payment`,
    `${base}/request-inquiry`,
    `/v1/user/${userId}/event`,
    `/v1/user/${userId}/credential-password-ip`,
  ];
  const read = (baseUrl: string) =>
    Promise.all(paths.map((path) => allPages((next) => send(baseUrl, next, { token }), path)));
  const before = await read(first.baseUrl);
  await first.close();

  const again = await startForTest({ dataDirectory });

  expect(before.map((items) => items.length)).toEqual([2, 11, 1, 2, 12, 1]);
  expect(await read(again.baseUrl)).toEqual(before);
});
