import type { RequestDraft } from "./request-draft.ts";

/**
 * A request that is ready to send.
 * - `what`: one line of what it answers or does. `page`: on doc.bunq.com.
 */
export interface RequestPreset {
  readonly id: string;
  readonly name: string;
  readonly what: string;
  readonly page: string;
  readonly draft: RequestDraft;
}

const user = "/v1/user/{userID}";
const account = `${user}/monetary-account/{monetary-accountID}`;
const objects = "basics/bunq-api-objects";
const sandboxMoneyPage =
  "tutorials/your-first-payment/setting-up-a-sandbox-user/getting-sandbox-money-on-the-user-account";
const addressesPage = "basics/whitelisting-and-updating-ip-addresses";

/** What Sugar Daddy, bunq's giver of sandbox money, pays at most at a time: euros (protocol, section 9). */
export const mostSandboxMoney = 500;

function reads(path: string): RequestDraft {
  return { method: "GET", path, query: [], headers: [], body: "" };
}

/** The body that asks Sugar Daddy for money. `amount`: euros, as typed. */
export function sandboxMoneyBody(amount: string): string {
  const body = {
    amount_inquired: { value: amount, currency: "EUR" },
    counterparty_alias: { type: "EMAIL", value: "sugardaddy@bunq.com", name: "Sugar Daddy" },
    description: "Sandbox money",
    allow_bunqme: false,
  };
  return JSON.stringify(body, null, 2);
}

/** Asks for money; the one preset that changes something. */
export const sandboxMoneyId = "sandbox-money";

/** What a newcomer wants to see first, in the order in which one leads to the next. */
export const requestPresets: readonly RequestPreset[] = [
  {
    id: "user",
    name: "User",
    what: "Who this session belongs to.",
    page: `${objects}/user`,
    draft: reads(user),
  },
  {
    id: "monetary-accounts",
    name: "Monetary accounts",
    what: "The bank accounts with balance and IBAN. Fills {monetary-accountID}.",
    page: `${objects}/monetary-account`,
    draft: reads(`${user}/monetary-account`),
  },
  {
    id: sandboxMoneyId,
    name: "Ask for sandbox money",
    what: "Sugar Daddy pays at once, up to 500 euros a request.",
    page: sandboxMoneyPage,
    draft: {
      method: "POST",
      path: `${account}/request-inquiry`,
      query: [],
      headers: [],
      body: sandboxMoneyBody("100.00"),
    },
  },
  {
    id: "payments",
    name: "Payments",
    what: "What came and went on that account, newest first, ten a page.",
    page: `${objects}/payment`,
    draft: reads(`${account}/payment`),
  },
  {
    id: "events",
    name: "Events",
    what: "All that happened to the user, whichever account.",
    page: "api-reference/start-here",
    draft: reads(`${user}/event`),
  },
  {
    id: "cards",
    name: "Cards",
    what: "Empty until one is ordered.",
    page: `${objects}/card`,
    draft: reads(`${user}/card`),
  },
  {
    id: "device-servers",
    name: "Device servers",
    what: "The devices registered on this installation.",
    page: "tutorials/your-first-payment/creating-the-api-context/device-registration",
    draft: reads("/v1/device-server"),
  },
  {
    id: "credentials",
    name: "API keys",
    what: "The user’s keys and their state. Fills {credential-password-ipID}.",
    page: addressesPage,
    draft: reads(`${user}/credential-password-ip`),
  },
  {
    id: "permitted-ips",
    name: "Permitted IPs",
    what: "Where one of those keys may be used from.",
    page: addressesPage,
    draft: reads(`${user}/credential-password-ip/{credential-password-ipID}/ip`),
  },
];
