import { noFacts, type AccountRecord } from "../account-record.ts";

/** An account of which nothing is done yet; a test names what it is about. */
export const blankRecord: AccountRecord = {
  ...noFacts,
  id: "0123456789abcdef",
  name: "One",
  environment: "local",
  baseUrl: null,
  createdAt: 0,
  access: "api-key",
  partnerAccountId: null,
  oauth: null,
  certificate: null,
  pastSessions: [],
  sessionWait: null,
  sealed: {},
};
