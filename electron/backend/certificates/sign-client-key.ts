import { createPrivateKey } from "node:crypto";
import { signBytes } from "../keys/sign-bytes.ts";

interface ClientKey {
  /** Exactly as it was sent to POST /v1/installation, its final line break included. */
  readonly publicKeyPem: string;
  readonly installationToken: string;
}

/** The text a provider's certificate vouches for (doc.bunq.com, Register as a TPP). */
export function clientKeyText({ publicKeyPem, installationToken }: ClientKey): Buffer {
  return Buffer.from(publicKeyPem + installationToken, "utf8");
}

/** `client_public_key_signature`: by the certificate's own key, PKCS#8 PEM, not the installation's. */
export function signClientKey(certificateKeyPem: string, clientKey: ClientKey): string {
  return signBytes(createPrivateKey(certificateKeyPem), clientKeyText(clientKey));
}
