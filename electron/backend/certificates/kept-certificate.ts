import type { KeyObject } from "node:crypto";
import type { CertificateFacts } from "../../../shared/contract/certificate.ts";
import { isSelfSigned, type CertificateChain } from "./certificate-chain.ts";
import type { ReadCertificate } from "./read-certificate.ts";

/** What is kept of a certificate. The key is sealed; all else is public. */
export interface KeptCertificate {
  readonly facts: CertificateFacts;
  readonly privateKey: KeyObject;
}

interface Parts extends CertificateChain {
  readonly origin: CertificateFacts["origin"];
  readonly leftOut: number;
}

/** The facts of a certificate with its chain. A self-signed one is its own chain, as bunq takes it. */
export function certificateFacts(leaf: ReadCertificate, parts: Parts): CertificateFacts {
  const { subject, commonName, roles, usage, issuer, serialNumber, notBefore, notAfter } = leaf;
  const { chain, endsAtRoot, origin, leftOut } = parts;
  return {
    origin,
    subject,
    commonName,
    roles: [...roles],
    usage,
    issuer,
    selfSigned: isSelfSigned(leaf),
    serialNumber,
    notBefore,
    notAfter,
    fingerprint: leaf.fingerprint,
    keyBits: leaf.publicKey.asymmetricKeyDetails?.modulusLength ?? 0,
    chainLength: chain.length,
    chainEndsAtRoot: endsAtRoot,
    leftOut,
    pem: leaf.pem,
    chainPem: (chain.length > 0 ? chain : [leaf]).map(({ pem }) => pem).join(""),
  };
}
