import { adoptKeyPair } from "../accounts/adopt-key-pair.ts";
import { onboardingFacts } from "../accounts/onboarding-facts.ts";
import { defineOperation } from "../define-operation.ts";

export const generateKey = defineOperation("key.generate", async ({ accountId }, context) => {
  const pair = await context.keyPool.take();
  // After the wait, because a registration may have begun meanwhile with the pair there is.
  context.runs.assertIdle(accountId);
  adoptKeyPair(context, accountId, pair, "generated");
  return onboardingFacts(accountId, context);
});
