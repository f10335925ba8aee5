import { certificateRefusal, type CertificateField } from "./certificate-refusal.ts";
import type { ReadCertificate } from "./read-certificate.ts";

/** What bunq's sandbox takes as a common name (doc.bunq.com, Register as a TPP). */
export const longestCommonName = 64;

/** Bits. bunq asks for RSA; under 2048 nobody issues any more. */
export const sealKeyBits = { least: 2048, most: 8192 } as const;

/** Throws `invalid_input` unless bunq can be asked with this certificate at `now`, in ms. */
export function checkCertificate(certificate: ReadCertificate, now: number): void {
  checkKey(certificate);
  checkName(certificate);
  checkValidity(certificate, { now, field: "certificate", whose: "This certificate" });
}

/** Throws `invalid_input` for a time outside of the validity. */
export function checkValidity(
  { notBefore, notAfter }: ReadCertificate,
  { now, field, whose }: { now: number; field: CertificateField; whose: string },
): void {
  if (notAfter <= now) {
    throw certificateRefusal(
      `${whose} expired on ${utcText(notAfter)}. Get a new one from its issuer, or create a sandbox certificate here.`,
      field,
    );
  }
  if (notBefore > now) {
    throw certificateRefusal(
      `${whose} is valid only from ${utcText(notBefore)}, and it is ${utcText(now)} here. Wait until then, or set this computer's clock right.`,
      field,
    );
  }
}

function checkKey({ publicKey }: ReadCertificate): void {
  const { asymmetricKeyType: type, asymmetricKeyDetails } = publicKey;
  if (type !== "rsa") {
    throw certificateRefusal(
      `The key of this certificate is ${type?.toUpperCase() ?? "of an unknown kind"}. bunq takes RSA only: ask for a certificate with an RSA key of 2048 bits or more.`,
      "certificate",
    );
  }
  const bits = asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits >= sealKeyBits.least && bits <= sealKeyBits.most) return;
  throw certificateRefusal(
    `The key of this certificate has ${bits} bits. It has to have ${sealKeyBits.least} to ${sealKeyBits.most}: ask for a certificate with such a key.`,
    "certificate",
  );
}

function checkName({ commonName }: ReadCertificate): void {
  // Counted as people count: an emoji is one. What bunq makes of those, the doctor tells.
  const length = Array.from(commonName).length;
  if (length === 0) {
    throw certificateRefusal(
      "This certificate has no common name (CN), by which bunq knows a provider. Ask for one that has.",
      "certificate",
    );
  }
  if (length > longestCommonName) {
    throw certificateRefusal(
      `The common name (CN) has ${length} characters; bunq takes ${longestCommonName} at most. Ask for a certificate with a shorter one.`,
      "certificate",
    );
  }
}

/** e.g. `2026-06-01 12:00 UTC`. */
export function utcText(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
