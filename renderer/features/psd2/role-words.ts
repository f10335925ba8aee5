import type { CertificateRole } from "../../../shared/provider-roles.ts";

/** What each role lets a provider do, in a few words (PSD2, annex I). */
export const roleWords: Readonly<Record<CertificateRole, string>> = {
  AISP: "account information",
  PISP: "payment initiation",
  CBPII: "card-based payments",
  ASPSP: "account servicing",
};

/** e.g. `AISP, account information; PISP, payment initiation`. */
export function describeRoles(roles: readonly CertificateRole[]): string {
  if (roles.length === 0) return "None that bunq knows";
  return roles.map((role) => `${role}, ${roleWords[role]}`).join("; ");
}
