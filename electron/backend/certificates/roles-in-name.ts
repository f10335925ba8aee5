import { providerRoles, type CertificateRole } from "../../../shared/provider-roles.ts";

/** The roles in a common name such as `Acme PISP AISP`, as bunq's sandbox takes them from there. */
export function rolesInName(commonName: string): readonly CertificateRole[] {
  const words = new Set(commonName.split(/[^A-Za-z]+/));
  return providerRoles.filter((role) => words.has(role));
}
