import type { AccountSummary } from "../../shared/contract/account.ts";
import type { OnboardingFacts } from "../../shared/contract/onboarding.ts";

/** An account of which nothing is done yet; a test names what it is about. */
export const blankFacts: OnboardingFacts = {
  accountId: "account-1",
  environment: "local",
  baseUrl: null,
  now: 0,
  running: null,
  access: "api-key",
  partnerAccountId: null,
  sharedFrom: null,
  provision: null,
  oauth: null,
  certificate: null,
  key: null,
  installation: null,
  apiKey: null,
  device: null,
  session: null,
  user: null,
  lastLogout: null,
  pastSessions: [],
  nextSessionAt: null,
  steps: [],
};

/** Its line in the switcher. */
export const blankAccount: AccountSummary = {
  id: "account-1",
  name: "Trial",
  environment: "local",
  host: null,
  createdAt: 0,
  done: [],
  userId: null,
  userName: null,
  userKind: null,
  sessionEndsAt: null,
  access: "api-key",
  partnerAccountId: null,
  actsFor: null,
};

/** A user known by kind and id only. */
export const blankUser = {
  kind: "UserPerson",
  id: "5",
  displayName: null,
  readAt: null,
  requestedBy: null,
  grantedBy: null,
} as const satisfies OnboardingFacts["user"];

/** A device bound to this address. */
export const blankDevice = {
  id: "7",
  description: "Device",
  permittedIps: [],
  registeredAt: 0,
  shared: false,
} satisfies OnboardingFacts["device"];
