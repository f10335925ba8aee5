import { adoptKeyPair } from "../accounts/adopt-key-pair.ts";
import { onboardingFacts } from "../accounts/onboarding-facts.ts";
import { defineOperation } from "../define-operation.ts";

export const generateKey = defineOperation("key.generate", async ({ accountId }, context) => {
  adoptKeyPair(context, accountId, await context.keyPool.take(), "generated");
  return onboardingFacts(accountId, context);
});
