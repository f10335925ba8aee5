import { onboardingFacts } from "../accounts/onboarding-facts.ts";
import { defineOperation } from "../define-operation.ts";

export const readOnboarding = defineOperation("onboarding.read", ({ accountId }, context) =>
  onboardingFacts(accountId, context),
);
