import type { CertificateFacts } from "../../../shared/contract/certificate.ts";

/** What stands above a certificate, and whether it reaches an authority that vouches for itself. */
export function describeChain(
  certificate: Pick<CertificateFacts, "selfSigned" | "chainLength" | "chainEndsAtRoot">,
): string {
  const { selfSigned, chainLength, chainEndsAtRoot } = certificate;
  if (selfSigned) return "None: it issued itself, and is sent as its own chain";
  const length = chainLength === 1 ? "1 certificate" : `${chainLength} certificates`;
  return chainEndsAtRoot
    ? `${length}, each the issuer of the one before, up to a root`
    : `${length}, each the issuer of the one before; the root is not among them`;
}
