import type { KeyFacts } from "../../../shared/contract/onboarding.ts";
import { FactList, FactRow } from "../../components/fact-list.tsx";
import { TimeText } from "../../components/time-text.tsx";
import { PemText } from "./pem-text.tsx";

const origins = { generated: "made here", imported: "imported" } as const;

/** What can be shown of a key pair. */
export function KeyRows({ keyFacts }: { readonly keyFacts: KeyFacts }) {
  return (
    <FactList>
      <FactRow label="Key">
        RSA, {keyFacts.bits} bits, {origins[keyFacts.origin]}
      </FactRow>
      <FactRow label="Fingerprint" hint="SHA-256" mono copyText={keyFacts.fingerprint}>
        {keyFacts.fingerprint}
      </FactRow>
      <FactRow label="Public key" copyText={keyFacts.publicKeyPem}>
        <PemText name="your public key" pem={keyFacts.publicKeyPem} />
      </FactRow>
      <FactRow label="Since">
        <TimeText at={keyFacts.createdAt} />
      </FactRow>
    </FactList>
  );
}
