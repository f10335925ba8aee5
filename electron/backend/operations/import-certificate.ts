import { onboardingFacts } from "../accounts/onboarding-facts.ts";
import { importCertificate as readCertificateTexts } from "../certificates/import-certificate.ts";
import { keepCertificate } from "../certificates/keep-certificate.ts";
import { defineOperation } from "../define-operation.ts";

export const importCertificate = defineOperation(
  "certificate.import",
  async ({ accountId, ...texts }, context) => {
    const kept = await readCertificateTexts(texts, context.clock.now());
    keepCertificate(context, accountId, kept);
    return onboardingFacts(accountId, context);
  },
);
