import { expect, test } from "vitest";
import { accountsDocumentSchema } from "../accounts/account-record.ts";
import { documentUpgrades, upgradeData } from "./document-upgrades.ts";

const session = {
  id: "3",
  token: { name: "session token", digest: "0a1b2c3d" },
  openedAt: 1000,
  endsAt: 2000,
  timeoutSeconds: 1,
  timeoutSource: "UserPerson.session_timeout",
  verifiedWith: "aa:bb",
};
const account = {
  id: "0123456789abcdef",
  name: "One",
  environment: "local",
  baseUrl: null,
  createdAt: 0,
  key: null,
  installation: null,
  apiKey: null,
  device: null,
  session,
  user: null,
  lastLogout: null,
  sealed: {},
};

test("accounts of the first schema are read, a session's start being when its answer came", () => {
  const data = { selectedId: account.id, accounts: [account, { ...account, session: null }] };

  const upgraded = upgradeData({ schema: 1, data }, documentUpgrades["accounts"] ?? []);

  const document = accountsDocumentSchema.parse(upgraded);
  expect(document.accounts[0]).toMatchObject({
    session: { ...session, startedAt: 1000, startSource: "receipt", renewal: null },
    pastSessions: [],
  });
  expect(document.accounts[1]?.session).toBeNull();
});
