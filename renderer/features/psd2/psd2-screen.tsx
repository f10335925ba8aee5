import { useState } from "react";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { CertificateReady } from "./certificate-ready.tsx";
import { ChooseCertificate } from "./choose-certificate.tsx";

/** The way of a payment service provider: a certificate first, then the credential it gets. */
export function Psd2Screen({ facts }: { readonly facts: OnboardingFacts }) {
  const [replaced, setReplaced] = useState<string | null>(null);
  const { certificate } = facts;
  // another certificate than the one that was to be replaced: it was
  const isReplacing = certificate !== null && certificate.fingerprint === replaced;
  if (certificate === null || isReplacing) {
    return (
      <ChooseCertificate facts={facts} onKeep={isReplacing ? () => setReplaced(null) : undefined} />
    );
  }
  return (
    <CertificateReady
      facts={facts}
      certificate={certificate}
      onReplace={() => setReplaced(certificate.fingerprint)}
    />
  );
}
