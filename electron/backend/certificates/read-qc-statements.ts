import type { CertificateFacts } from "../../../shared/contract/certificate.ts";
import { certificateRoles, type CertificateRole } from "../../../shared/provider-roles.ts";
import { childrenOf, octetsOf, type Asn1 } from "../keys/asn1-node.ts";
import type { Forge } from "../keys/load-forge.ts";
import { oidOf } from "../keys/oid-of.ts";

/** What a qualified certificate states of its owner; nothing where it is not one. */
export interface QcStatements {
  readonly roles: readonly CertificateRole[];
  readonly usage: CertificateFacts["usage"];
}

const qcStatementsExtension = "1.3.6.1.5.5.7.1.3"; // RFC 3739, 3.2.6
const psd2Statement = "0.4.0.19495.2"; // ETSI TS 119 495, 5.1
const typeStatement = "0.4.0.1862.1.6"; // ETSI EN 319 412-5, 4.2.3

/** ETSI TS 119 495, annex A: PSP_AS, PSP_PI, PSP_AI and PSP_IC. */
const rolesByOid = new Map<string, CertificateRole>([
  ["0.4.0.19495.1.1", "ASPSP"],
  ["0.4.0.19495.1.2", "PISP"],
  ["0.4.0.19495.1.3", "AISP"],
  ["0.4.0.19495.1.4", "CBPII"],
]);

const usagesByOid = new Map<string, NonNullable<CertificateFacts["usage"]>>([
  ["0.4.0.1862.1.6.1", "signature"],
  ["0.4.0.1862.1.6.2", "seal"],
  ["0.4.0.1862.1.6.3", "web"],
]);

/** Reads the extension out of a certificate's list of extensions (RFC 5280, 4.1). */
export function readQcStatements(forge: Forge, extensions: Asn1 | undefined): QcStatements {
  const statements = childrenOf(statementsIn(forge, extensions));
  const infoOf = (wanted: string): Asn1 | undefined => {
    const found = statements.find((one) => oidOf(forge, childrenOf(one)[0]) === wanted);
    return childrenOf(found)[1];
  };
  const [rolesOfProvider] = childrenOf(infoOf(psd2Statement));
  const named = new Set(
    childrenOf(rolesOfProvider).map((role) => rolesByOid.get(oidOf(forge, childrenOf(role)[0]))),
  );
  const usages = childrenOf(infoOf(typeStatement)).map((one) => usagesByOid.get(oidOf(forge, one)));
  return {
    roles: certificateRoles.filter((role) => named.has(role)),
    usage: usages.find((usage) => usage !== undefined) ?? null,
  };
}

/** The value of an extension is a structure inside an octet string. */
function statementsIn(forge: Forge, extensions: Asn1 | undefined): Asn1 | undefined {
  const extension = childrenOf(extensions).find(
    (one) => oidOf(forge, childrenOf(one)[0]) === qcStatementsExtension,
  );
  const value = childrenOf(extension).at(-1);
  if (value === undefined) return undefined;
  try {
    return forge.asn1.fromDer(octetsOf(value));
  } catch {
    // What states nothing that can be read states nothing.
    return undefined;
  }
}
