import { X509Certificate } from "node:crypto";
import { verifyBytes } from "../keys/verify-bytes.ts";
import { clientKeyText } from "../certificates/sign-client-key.ts";

/** What left in a registration with a certificate, and what its signature had to be over. */
export interface SentClientKey {
  readonly body: Readonly<Record<string, unknown>>;
  readonly publicKeyPem: string;
  readonly installationToken: string;
}

/** Whether the certificate that was sent signed this account's public key; null where none was sent. */
export function checkClientKeySignature(sent: SentClientKey): boolean | null {
  const certificate = sent.body["client_payment_service_provider_certificate"];
  const signature = sent.body["client_public_key_signature"];
  if (typeof certificate !== "string" || typeof signature !== "string") return null;
  return verifyBytes(new X509Certificate(certificate).publicKey, clientKeyText(sent), signature);
}
