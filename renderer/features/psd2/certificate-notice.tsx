import { CircleX, TriangleAlert } from "lucide-react";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { useNow } from "../clock/use-now.ts";
import { certificateEnd } from "./certificate-notes.ts";
import styles from "./certificate-notice.module.css";

export interface CertificateNoticeProps {
  readonly accountId: string;
  readonly certificate: NonNullable<OnboardingFacts["certificate"]>;
}

/**
 * Above the steps of a provider whose certificate ends soon, so that it is known before a call fails.
 * The device’s step, where the certificate stands, tells it itself.
 */
export function CertificateNotice({ accountId, certificate }: CertificateNoticeProps) {
  const note = certificateEnd(certificate, useNow(accountId, certificate.notAfter));
  if (note === null) return null;
  return (
    <div className={styles.place}>
      <p className={styles.notice} data-tone={note.tone}>
        {note.tone === "bad" ? (
          <CircleX aria-hidden="true" />
        ) : (
          <TriangleAlert aria-hidden="true" />
        )}
        <span>
          <strong>{note.title}.</strong> {note.text}
        </span>
      </p>
    </div>
  );
}
