import { childrenOf, octetsOf, shapeOf, type Asn1 } from "./asn1-node.ts";
import { describeName } from "./describe-name.ts";
import { isRequestShape } from "./identify-der.ts";
import type { Forge } from "./load-forge.ts";

/** `issuer` and the validity (ms since the epoch) are null for a request, which nobody signed yet. */
export interface CertificateFacts {
  readonly subject: string;
  readonly issuer: string | null;
  readonly validFrom: number | null;
  readonly validUntil: number | null;
}

/** A certificate's or request's facts with its SubjectPublicKeyInfo, found by position (RFC 5280). */
export function readCertificateFacts(
  forge: Forge,
  root: Asn1,
): { readonly facts: CertificateFacts; readonly publicKeyInfo: Asn1 | undefined } {
  const [content] = childrenOf(root);
  const fields = childrenOf(content);
  const shape = content ? shapeOf(content) : "";
  if (isRequestShape(shape)) {
    const subject = describeName(forge, fields[1]);
    return {
      facts: { subject, issuer: null, validFrom: null, validUntil: null },
      publicKeyInfo: fields[2],
    };
  }
  // Version 1 leaves the tagged version out, so that everything moves up by one.
  const at = shape.startsWith("C") ? 1 : 0;
  const [from, until] = childrenOf(fields[at + 3]);
  return {
    facts: {
      subject: describeName(forge, fields[at + 4]),
      issuer: describeName(forge, fields[at + 2]),
      validFrom: timeOf(forge, from),
      validUntil: timeOf(forge, until),
    },
    publicKeyInfo: fields[at + 5],
  };
}

/** UTCTime (23) or GeneralizedTime (24); null for anything that is no time. */
export function timeOf(forge: Forge, node: Asn1 | undefined): number | null {
  const type: number = node?.type ?? 0;
  if (type !== 23 && type !== 24) return null;
  const text = octetsOf(node);
  const date =
    type === 23 ? forge.asn1.utcTimeToDate(text) : forge.asn1.generalizedTimeToDate(text);
  return Number.isNaN(date.getTime()) ? null : date.getTime();
}
