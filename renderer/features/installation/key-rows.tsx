import type { KeyFacts } from "../../../shared/contract/onboarding.ts";
import { FactList, FactRow } from "../../components/fact-list.tsx";
import { TimeText } from "../../components/time-text.tsx";
import { Fingerprint } from "../step-frame/fingerprint.tsx";
import styles from "./key-rows.module.css";
import { PemText } from "./pem-text.tsx";

const origins = { generated: "made here", imported: "imported" } as const;

/** A key pair in four rows; the same four before there is one, so that nothing moves when it comes. */
export function KeyRows({ keyFacts }: { readonly keyFacts: KeyFacts | null }) {
  return (
    <FactList>
      {keyFacts ? <KnownRows keyFacts={keyFacts} /> : <ExpectedRows />}
      <FactRow label="Private key">Sealed on this computer; it never enters this window</FactRow>
    </FactList>
  );
}

function KnownRows({ keyFacts }: { readonly keyFacts: KeyFacts }) {
  const { bits, origin, createdAt, fingerprint, publicKeyPem } = keyFacts;
  return (
    <>
      <FactRow label="Key" hint={<TimeText at={createdAt} />}>
        RSA, {bits} bits, {origins[origin]}
      </FactRow>
      <FactRow label="SHA-256 fingerprint">
        <Fingerprint value={fingerprint} copyLabel="Copy fingerprint" />
      </FactRow>
      <FactRow label="Public key" copyText={publicKeyPem}>
        <PemText name="your public key" pem={publicKeyPem} />
      </FactRow>
    </>
  );
}

function ExpectedRows() {
  return (
    <>
      <FactRow label="Key">RSA, 2048 bits, made here when you register</FactRow>
      <FactRow label="SHA-256 fingerprint">
        <span className={styles.later}>Known once the key is made</span>
      </FactRow>
      <FactRow label="Public key">Goes to bunq</FactRow>
    </>
  );
}
