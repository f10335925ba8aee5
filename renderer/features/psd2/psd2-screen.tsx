import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { uiStore, useUi } from "../../stores/ui-store.ts";
import { CertificateReady } from "./certificate-ready.tsx";
import { ChooseCertificate } from "./choose-certificate.tsx";

/** The way of a payment service provider: a certificate first, then the credential it gets. */
export function Psd2Screen({ facts }: { readonly facts: OnboardingFacts }) {
  const replaced = useUi((state) => state.replacedCertificate);
  const { certificateReplacing } = uiStore.getState();
  const { certificate } = facts;
  // another certificate than the one that was to be replaced: it was
  const isReplacing = certificate !== null && certificate.fingerprint === replaced;
  if (certificate === null || isReplacing) {
    const onKeep = isReplacing ? () => certificateReplacing(null) : undefined;
    return <ChooseCertificate facts={facts} onKeep={onKeep} />;
  }
  return (
    <CertificateReady
      facts={facts}
      certificate={certificate}
      onReplace={() => certificateReplacing(certificate.fingerprint)}
    />
  );
}
