import type { CertificateFacts } from "../../../shared/contract/certificate.ts";
import { FactRow } from "../../components/fact-list.tsx";
import { TimeText } from "../../components/time-text.tsx";
import { useNow } from "../clock/use-now.ts";
import { validityOf } from "./certificate-notes.ts";

export interface CertificateLineProps {
  readonly accountId: string;
  readonly certificate: CertificateFacts;
}

/** The certificate that a device’s credential was got with, in one row. */
export function CertificateLine({ accountId, certificate }: CertificateLineProps) {
  const { commonName, notAfter } = certificate;
  const isOver = validityOf(certificate, useNow(accountId, notAfter)) === "over";
  return (
    <FactRow
      label="Certificate"
      hint={
        <>
          {isOver ? "expired" : "valid until"} <TimeText at={notAfter} />
        </>
      }
    >
      {commonName}
    </FactRow>
  );
}
