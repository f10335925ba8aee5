import { onboardingFacts } from "../accounts/onboarding-facts.ts";
import { defineOperation } from "../define-operation.ts";
import { assertNoDevice } from "../on-behalf/keep-token.ts";

export const forgetProvision = defineOperation("provision.forget", ({ accountId }, context) => {
  const { accounts, runs } = context;
  runs.assertIdle(accountId);
  const record = accounts.get(accountId);
  assertNoDevice(record);
  const dropsKey = record.apiKey?.origin === "provision";
  accounts.change(accountId, {
    facts: { provision: null, ...(dropsKey ? { apiKey: null } : {}) },
    ...(dropsKey ? { secrets: { "api-key": null } } : {}),
  });
  return onboardingFacts(accountId, context);
});
