import type { ReadCertificate } from "./read-certificate.ts";

/** The certificates above one, each the issuer of the one before. */
export interface CertificateChain {
  readonly chain: readonly ReadCertificate[];
  /** True when the last one, or the certificate itself, issued itself. */
  readonly endsAtRoot: boolean;
}

/** Whether the issuer's name is on it, and the issuer's key signed it. */
export function isIssuedBy(certificate: ReadCertificate, issuer: ReadCertificate): boolean {
  if (certificate.issuerDer !== issuer.subjectDer) return false;
  try {
    return certificate.x509.verify(issuer.publicKey);
  } catch {
    // An algorithm that this key, or this Node, does not have.
    return false;
  }
}

export function isSelfSigned(certificate: ReadCertificate): boolean {
  return isIssuedBy(certificate, certificate);
}

/** Climbs from a certificate over its issuers as far as they are there. */
export function findChain(
  certificate: ReadCertificate,
  others: readonly ReadCertificate[],
): CertificateChain {
  const chain: ReadCertificate[] = [];
  let top = certificate;
  while (!isSelfSigned(top)) {
    const below = top;
    const issuer = others.find(
      (one) => one !== certificate && !chain.includes(one) && isIssuedBy(below, one),
    );
    if (issuer === undefined) return { chain, endsAtRoot: false };
    chain.push(issuer);
    top = issuer;
  }
  return { chain, endsAtRoot: true };
}

/** Those that issued no other: a provider's own certificate is one, its chain holds none. */
export function findLeaves(
  candidates: readonly ReadCertificate[],
  all: readonly ReadCertificate[],
): readonly ReadCertificate[] {
  // One that issued itself was issued by nobody else, though its key may have another certificate.
  const issued = all.filter((one) => !isSelfSigned(one));
  return candidates.filter(
    (one) => !issued.some((other) => other !== one && isIssuedBy(other, one)),
  );
}
