import type { CertificateFacts } from "../../../shared/contract/certificate.ts";
import { providerRoles } from "../../../shared/provider-roles.ts";

/** Something to know of a certificate before it is used. */
export interface CertificateNote {
  readonly tone: "bad" | "warn";
  readonly title: string;
  readonly text: string;
}

const day = 86_400_000;

/** From here on its end counts as soon: issuers take days, and bunq wants the new one in time. */
export const soonMs = 30 * day;

/** How much is left of a certificate at a moment, ms since the epoch. */
export function validityOf(
  { notBefore, notAfter }: Pick<CertificateFacts, "notBefore" | "notAfter">,
  now: number,
): "early" | "valid" | "ends-soon" | "over" {
  if (notAfter <= now) return "over";
  if (notBefore > now) return "early";
  return notAfter - now < soonMs ? "ends-soon" : "valid";
}

/** What is to be known, the gravest first; nothing for one that is as it should be. */
export function certificateNotes(
  certificate: CertificateFacts,
  now: number,
): readonly CertificateNote[] {
  const { roles, usage, leftOut } = certificate;
  const end = certificateEnd(certificate, now);
  const notes: CertificateNote[] = end ? [end] : [];
  if (!providerRoles.some((role) => roles.includes(role))) {
    notes.push({
      tone: "warn",
      title: "No role that bunq knows",
      text: "Neither the common name nor a PSD2 statement names AISP, PISP or CBPII. bunq registers such a provider, but lets it read nothing.",
    });
  }
  if (usage === "web") {
    notes.push({
      tone: "warn",
      title: "This certificate is for a website (QWAC)",
      text: "bunq asks for the one that seals (QSEAL). Issuers hand out both; look for the other one.",
    });
  }
  if (leftOut > 0) {
    notes.push({
      tone: "warn",
      title:
        leftOut === 1 ? "One certificate was left out" : `${leftOut} certificates were left out`,
      text: "They stand beside the chain, not in it, and are not sent to bunq.",
    });
  }
  return notes;
}

/** What is to be known of its time; null while that is long. */
export function certificateEnd(
  certificate: Pick<CertificateFacts, "notBefore" | "notAfter">,
  now: number,
): CertificateNote | null {
  const validity = validityOf(certificate, now);
  if (validity === "over") {
    return {
      tone: "bad",
      title: "This certificate has expired",
      text: "No credential can be requested with it any more. Import the new one, or create one for the sandbox.",
    };
  }
  if (validity === "early") {
    return {
      tone: "bad",
      title: "This certificate is not valid yet",
      text: "By this computer’s clock its time has not come. Set the clock right, or wait.",
    };
  }
  if (validity === "valid") return null;
  const days = Math.floor((certificate.notAfter - now) / day);
  return {
    tone: "warn",
    title: `This certificate ends ${days < 1 ? "within a day" : days === 1 ? "in 1 day" : `in ${days} days`}`,
    text: "After that no credential can be requested with it. Get a new one from its issuer in time.",
  };
}
