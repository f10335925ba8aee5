import { onboardingFacts } from "../accounts/onboarding-facts.ts";
import { createCertificate as makeCertificate } from "../certificates/create-certificate.ts";
import { keepCertificate } from "../certificates/keep-certificate.ts";
import { defineOperation } from "../define-operation.ts";

export const createCertificate = defineOperation(
  "certificate.create",
  async ({ accountId, name, roles }, context) => {
    const { clock, keyPool } = context;
    const pair = await keyPool.take();
    const kept = await makeCertificate({ name, roles, pair, now: clock.now() });
    keepCertificate(context, accountId, kept);
    return onboardingFacts(accountId, context);
  },
);
