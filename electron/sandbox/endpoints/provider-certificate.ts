import { X509Certificate } from "node:crypto";
import type { JsonObject } from "../json.ts";
import { certificateInvalid } from "../on-behalf-refusals.ts";
import { badField } from "../refusals.ts";
import type { CertificateFacts } from "../sandbox-state.ts";
import { textField } from "./text-field.ts";

const certificateField = "client_payment_service_provider_certificate";
const chainField = "client_payment_service_provider_certificate_chain";

/** Characters; a real certificate has two to three thousand. */
const longest = { [certificateField]: 16_384, [chainField]: 65_536 } as const;
const mostInChain = 10;

const pemForm = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;

function readCertificate(pem: string): X509Certificate {
  const certificate = new X509Certificate(pem);
  // Node reads the key only when asked for it, and throws then.
  if (certificate.publicKey.type !== "public") throw new Error("a certificate holds a public key");
  return certificate;
}

function readPem(body: JsonObject, field: keyof typeof longest): X509Certificate[] {
  const text = textField(body, field);
  if (text.length > longest[field]) throw badField(field, "is too long");
  const blocks = text.match(pemForm) ?? [];
  if (blocks.length === 0 || blocks.length > mostInChain) {
    throw badField(field, `has to hold 1 to ${mostInChain} PEM blocks that begin with CERTIFICATE`);
  }
  try {
    return blocks.map(readCertificate);
  } catch {
    throw certificateInvalid("is invalid", `A PEM block of ${field} holds no X.509 certificate.`);
  }
}

function checkKey(certificate: X509Certificate): void {
  const { asymmetricKeyType, asymmetricKeyDetails } = certificate.publicKey;
  const bits = asymmetricKeyDetails?.modulusLength ?? 0;
  if (asymmetricKeyType === "rsa" && bits >= 2048 && bits <= 8192) return;
  throw certificateInvalid("has an unsupported key", "It has to be RSA of 2048 to 8192 bits.");
}

function checkValidity({ validFrom, validTo }: X509Certificate, now: number): void {
  // Written this way round, a time that is none refuses as well.
  if (!(Date.parse(validFrom) <= now)) {
    throw certificateInvalid("is not valid yet", headerText(`It is valid from ${validFrom}.`));
  }
  if (!(Date.parse(validTo) > now)) {
    throw certificateInvalid("has expired", headerText(`It was valid until ${validTo}.`));
  }
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  if (certificate.issuer !== issuer.subject) return false;
  try {
    return certificate.verify(issuer.publicKey);
  } catch {
    // An algorithm that this key, or this Node, does not have.
    return false;
  }
}

/** Who signed it has to be in the chain, unless it did so itself, which bunq's sandbox accepts. */
function checkIssuer(certificate: X509Certificate, chain: readonly X509Certificate[]): void {
  const issuers = [certificate, ...chain];
  if (issuers.some((issuer) => isIssuedBy(certificate, issuer))) return;
  const hint = `Nothing in ${chainField} signed it: ${certificate.issuer.replaceAll("\n", ", ")}`;
  throw certificateInvalid("does not belong to the provided chain", headerText(hint));
}

/** A subject may hold anything; a header may not. */
function headerText(text: string): string {
  return text.replaceAll(/[^ -~]/g, "?").slice(0, 300);
}

function factsOf({ subject, fingerprint256 }: X509Certificate): CertificateFacts {
  // An empty subject is undefined, whatever the types say.
  const parts = (subject as string | undefined)?.split("\n") ?? [];
  const commonName = parts.find((part) => part.startsWith("CN="))?.slice(3) ?? "";
  if (commonName === "" || commonName.length > 64) {
    throw certificateInvalid("is invalid", "Its subject needs a CN of 1 to 64 characters.");
  }
  return { distinguishedName: parts.join(", "), commonName, fingerprint: fingerprint256 };
}

/** A certificate that passed, with what is kept of it. */
export interface ProviderCertificate {
  readonly certificate: X509Certificate;
  readonly facts: CertificateFacts;
}

/** Reads certificate and chain from a body. bunq's sandbox looks at less, its production at more. */
export function readProviderCertificate(body: JsonObject, now: number): ProviderCertificate {
  const [certificate, ...further] = readPem(body, certificateField);
  if (certificate === undefined || further.length > 0) {
    throw badField(certificateField, "has to hold one certificate");
  }
  const chain = readPem(body, chainField);
  checkKey(certificate);
  for (const each of [certificate, ...chain]) checkValidity(each, now);
  checkIssuer(certificate, chain);
  return { certificate, facts: factsOf(certificate) };
}
