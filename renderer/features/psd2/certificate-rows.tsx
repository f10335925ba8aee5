import { Download } from "lucide-react";
import type { CertificateFacts } from "../../../shared/contract/certificate.ts";
import { Button } from "../../components/button.tsx";
import { FactList, FactRow } from "../../components/fact-list.tsx";
import { saveText } from "../../components/save-blob.ts";
import { TimeText } from "../../components/time-text.tsx";
import { remainingText } from "../clock/remaining-text.ts";
import { Fingerprint } from "../step-frame/fingerprint.tsx";
import { PemText } from "../installation/pem-text.tsx";
import { validityOf } from "./certificate-notes.ts";
import styles from "./certificate-rows.module.css";
import { CopyCertificateKey } from "./copy-certificate-key.tsx";
import { describeChain } from "./describe-chain.ts";
import { describeRoles } from "./role-words.ts";

const day = 86_400_000;

/** Whole days as long as there are some: nobody waits for a certificate's minutes. */
function leftText(ms: number): string {
  return ms >= 2 * day ? `${Math.floor(ms / day)} days` : remainingText(ms);
}

export interface CertificateRowsProps {
  readonly accountId: string;
  readonly certificate: CertificateFacts;
  /** Ms since the epoch, on the trusted side’s clock. */
  readonly now: number;
}

/** A certificate as bunq will read it: who, what for, until when, and who vouches for it. */
export function CertificateRows({ accountId, certificate, now }: CertificateRowsProps) {
  const { subject, commonName, roles, issuer, selfSigned, serialNumber, keyBits } = certificate;
  const { fingerprint, pem, notBefore, notAfter } = certificate;
  const isOver = validityOf(certificate, now) === "over";
  return (
    <FactList>
      <FactRow label="Common name" copyText={commonName}>
        {commonName}
      </FactRow>
      <FactRow label="Subject" copyText={subject} mono>
        {subject}
      </FactRow>
      <FactRow label="Roles">{describeRoles(roles)}</FactRow>
      <FactRow label="Issuer" mono={!selfSigned}>
        {selfSigned ? "Itself (self-signed)" : issuer}
      </FactRow>
      <FactRow label="Valid from">
        <TimeText at={notBefore} />
      </FactRow>
      <FactRow label="Valid until" hint={isOver ? "over" : `${leftText(notAfter - now)} left`}>
        <TimeText at={notAfter} />
      </FactRow>
      <FactRow label="Chain">{describeChain(certificate)}</FactRow>
      <FactRow label="Serial number" mono copyText={serialNumber}>
        {serialNumber}
      </FactRow>
      <FactRow label="SHA-256 fingerprint">
        <Fingerprint value={fingerprint} copyLabel="Copy fingerprint" />
      </FactRow>
      <FactRow label="Certificate" copyText={pem}>
        <span className={styles.pem}>
          <PemText name="the certificate" pem={pem} />
          <Button
            variant="quiet"
            className={styles.small}
            icon={<Download />}
            onClick={() => saveText(pem, "certificate.pem", "application/x-pem-file")}
          >
            Save
          </Button>
        </span>
      </FactRow>
      <FactRow label="Private key">
        RSA, {keyBits} bits, sealed on this computer{" "}
        <CopyCertificateKey accountId={accountId} notAfter={notAfter} />
      </FactRow>
    </FactList>
  );
}
