import { expect, test } from "vitest";
import type { AccountSummary } from "../../../shared/contract/account.ts";
import { clientOwners } from "./client-owners.ts";

const account: AccountSummary = {
  id: "own",
  name: "Own",
  environment: "local",
  host: "127.0.0.1:18400",
  createdAt: 0,
  done: [],
  userId: null,
  userName: null,
  userKind: "UserCompany",
  sessionEndsAt: 1,
  access: "api-key",
  partnerAccountId: null,
  actsFor: null,
};

function offered(change: Partial<AccountSummary>) {
  return clientOwners("own", [account, { ...account, id: "other", ...change }]).length > 0;
}

test("another account in session on the same server can lend its client", () => {
  expect(offered({})).toBe(true);
  expect(offered({ access: "psd2" })).toBe(true);
  expect(clientOwners("own", [account])).toEqual([]);
});

test.each<Partial<AccountSummary>>([
  { sessionEndsAt: null },
  { environment: "sandbox" },
  { host: "127.0.0.1:18401" },
  { access: "oauth" },
  { access: "on-behalf" },
  { userKind: "UserApiKey" },
])("with %o it cannot", (change) => {
  expect(offered(change)).toBe(false);
});
