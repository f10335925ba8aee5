import { onboardingFacts } from "../accounts/onboarding-facts.ts";
import { dropCertificate } from "../certificates/keep-certificate.ts";
import { defineOperation } from "../define-operation.ts";

export const forgetCertificate = defineOperation("certificate.forget", ({ accountId }, context) => {
  dropCertificate(context, accountId);
  return onboardingFacts(accountId, context);
});
