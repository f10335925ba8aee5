import type { KeyObject } from "node:crypto";
import { keySignatureInvalid } from "../on-behalf-refusals.ts";
import type { InstallationRow } from "../sandbox-state.ts";
import { importClientKey, verifyBytes } from "../signatures.ts";

export interface KeySignature {
  readonly installation: InstallationRow;
  /** The installation's token, which the sandbox knows as a digest only. */
  readonly token: string;
  readonly certificateKey: KeyObject;
  /** Base64. */
  readonly signature: string;
}

/** The PEM as sent, and as clients complete it: bunq's Python SDK signs a line feed it did not send. */
function pemsOf({ clientKeyPem, clientKey }: InstallationRow): readonly string[] {
  const written = importClientKey(clientKey).export({ type: "spki", format: "pem" }).toString();
  const sent = clientKeyPem ?? written;
  return [...new Set([sent, sent.trimEnd(), `${sent.trimEnd()}\n`])];
}

function explain(given: KeySignature): string {
  const { installation, token, certificateKey, signature } = given;
  const pems = pemsOf(installation);
  const fits = (key: KeyObject, texts: readonly string[]) =>
    texts.some((text) => verifyBytes(key, Buffer.from(text), signature));
  const signedTexts = pems.map((pem) => pem + token);
  if (fits(importClientKey(installation.clientKey), signedTexts)) {
    return "It was made with the installation's key; the certificate's key has to make it.";
  }
  if (fits(certificateKey, pems)) return "The installation token is missing from what was signed.";
  if (
    fits(
      certificateKey,
      pems.map((pem) => token + pem),
    )
  ) {
    return "The token was put first; the public key comes first, then the token.";
  }
  if (
    fits(
      certificateKey,
      pems.map((pem) => `${pem}\n${token}`),
    )
  ) {
    return "There is an empty line between public key and token.";
  }
  return "Sign the PEM sent to /v1/installation, followed by the installation token, with the certificate's key: RSA, PKCS#1 v1.5, SHA-256, base64.";
}

/**
 * Refuses a `client_public_key_signature` that the certificate's key did not make over the client's
 * public key and the installation token.
 */
export function checkKeySignature(given: KeySignature): void {
  const { installation, token, certificateKey, signature } = given;
  const isValid = pemsOf(installation).some((pem) =>
    verifyBytes(certificateKey, Buffer.from(pem + token), signature),
  );
  if (!isValid) throw keySignatureInvalid(explain(given));
}
