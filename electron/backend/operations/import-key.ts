import { adoptKeyPair } from "../accounts/adopt-key-pair.ts";
import { onboardingFacts } from "../accounts/onboarding-facts.ts";
import { defineOperation } from "../define-operation.ts";
import { importPrivateKey } from "../keys/import-private-key.ts";

export const importKey = defineOperation("key.import", async (input, context) => {
  const pair = await importPrivateKey(input.pem, input.passphrase);
  // After the wait, because a registration may have begun meanwhile with the pair there is.
  context.runs.assertIdle(input.accountId);
  adoptKeyPair(context, input.accountId, pair, "imported");
  return onboardingFacts(input.accountId, context);
});
