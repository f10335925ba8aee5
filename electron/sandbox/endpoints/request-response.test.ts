import { describe, expect, test } from "vitest";
import { accountHolder } from "../testing/account-holder.ts";
import { item, parsed, send } from "../testing/sandbox-client.ts";
import { startForTest } from "../testing/start-for-test.ts";

const five = { value: "5.00", currency: "EUR" };

/** One user asks another by e-mail address for five euros. */
async function asked() {
  const sandbox = await startForTest();
  const asker = await accountHolder(sandbox);
  const payer = await accountHolder(sandbox);
  const { alias } = await payer.account();
  const requests = `${asker.accounts}/${asker.accountId}/request-inquiry`;
  const created = await asker.post(requests, {
    amount_inquired: five,
    counterparty_alias: alias.find(({ type }) => type === "EMAIL"),
    description: "Pizza",
    allow_bunqme: false,
  });
  const id = String(item(created, "Id")["id"]);
  const responses = `${payer.accounts}/${payer.accountId}/request-response`;
  const inquiry = async () => item(await asker.get(`${requests}/${id}`), "RequestInquiry");
  const before = { asker: Number(await asker.balance()), payer: Number(await payer.balance()) };
  return { asker, payer, responses, response: `${responses}/${id}`, inquiry, before };
}

describe("a request, as who was asked sees it", () => {
  test("is listed for the account that is to pay, with both sides", async () => {
    const { asker, payer, responses } = await asked();

    expect(item(await payer.get(responses), "RequestResponse")).toMatchObject({
      status: "PENDING",
      amount_inquired: five,
      amount_responded: null,
      description: "Pizza",
      alias: { iban: await payer.ibanOf() },
      counterparty_alias: { iban: await asker.ibanOf() },
    });
    expect(
      parsed(await asker.get(responses.replace(payer.accounts, asker.accounts))).Error,
    ).toEqual([expect.anything()]);
  });

  test("moves the money when it is accepted, once", async () => {
    const { asker, payer, response, inquiry, before } = await asked();
    const accepting = { status: "ACCEPTED", amount_responded: five };

    const accepted = await payer.put(response, accepting);
    const again = await payer.put(response, accepting);

    expect(item(accepted, "RequestResponse")).toMatchObject({
      status: "ACCEPTED",
      amount_responded: five,
    });
    expect(again.status).toBe(400);
    expect(await inquiry()).toMatchObject({ status: "ACCEPTED", amount_responded: five });
    expect(Number(await asker.balance())).toBeCloseTo(before.asker + 5, 2);
    expect(Number(await payer.balance())).toBeCloseTo(before.payer - 5, 2);
  });

  test("moves nothing when it is rejected, and can not be revoked any more", async () => {
    const { payer, response, inquiry, before } = await asked();

    await payer.put(response, { status: "REJECTED" });

    expect(await inquiry()).toMatchObject({ status: "REJECTED", amount_responded: null });
    expect(Number(await payer.balance())).toBe(before.payer);
  });

  test.each([
    [{ status: "ACCEPTED" }],
    [{ status: "ACCEPTED", amount_responded: { value: "4.99", currency: "EUR" } }],
    [{ status: "PENDING" }],
  ])("is not answered with %j", async (body) => {
    const { payer, response, inquiry } = await asked();

    expect((await payer.put(response, body)).status).toBe(400);
    expect(await inquiry()).toMatchObject({ status: "PENDING" });
  });

  test("has to be accepted under a signature", async () => {
    const { payer, response } = await asked();
    const body = { status: "ACCEPTED", amount_responded: five };
    const sent = { method: "PUT", token: payer.token, body };

    expect((await send(payer.baseUrl, response, sent)).status).toBe(466);
  });
});
