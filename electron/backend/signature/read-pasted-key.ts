import { createPublicKey, X509Certificate, type KeyObject } from "node:crypto";
import { AppError } from "../app-error.ts";
import { decodeBase64 } from "../keys/decode-base64.ts";

const armour =
  /-----BEGIN ((?:RSA )?PUBLIC KEY|CERTIFICATE)-----([A-Za-z0-9+/=\s]+)-----END \1-----/;

/**
 * A public key as it was pasted: PEM in either form, a certificate, the same with `\n` for its line
 * breaks, or base64 without its first and last line. Throws `invalid_input` for anything else.
 */
export function readPastedKey(pasted: string): KeyObject {
  // SECURITY: a private key is refused before any reader sees it, so that none can quote it or take
  // its public half without a word; read-pasted-key.test.ts.
  if (/PRIVATE KEY/.test(pasted) || pasted.trim().startsWith("PuTTY-User-Key-File")) {
    throw privateKeyRefusal();
  }
  const text = pasted.replaceAll(/\\r|\\n/g, "\n").trim();
  if (text === "") throw refusal("Nothing was pasted. Paste the public key, its lines included.");
  const [, label = "PUBLIC KEY", content = text] = armour.exec(text) ?? [];
  const der = decodeBase64(content);
  if (der && isPrivateDer(der)) throw privateKeyRefusal();
  const key = der && readDer(der, label);
  if (!key) {
    throw refusal(
      "This is no public key that can be read. Paste it in PEM form; it begins with -----BEGIN PUBLIC KEY-----.",
    );
  }
  if (key.asymmetricKeyType === "rsa") return key;
  throw refusal(
    `This is a public key of another kind (${key.asymmetricKeyType ?? "unknown"}). bunq takes RSA keys of 2048 bits only.`,
  );
}

/** Only what is public: a reader that guesses would also take a private key. */
function readDer(der: Buffer, label: string): KeyObject | null {
  const readers = [
    () => createPublicKey({ key: der, format: "der", type: "spki" }),
    () => createPublicKey({ key: der, format: "der", type: "pkcs1" }),
    () => new X509Certificate(der).publicKey,
  ];
  for (const read of label === "CERTIFICATE" ? readers.slice(2) : readers) {
    try {
      return read();
    } catch {
      // Of another form: the next reader has a look.
    }
  }
  return null;
}

/** A private key begins with the number of its version; Node would take it for its public half. */
function isPrivateDer(der: Buffer): boolean {
  const header = (der[1] ?? 0) < 0x80 ? 2 : 2 + ((der[1] ?? 0) & 0x7f);
  return der[header] === 0x02 && der[header + 1] === 1;
}

function privateKeyRefusal(): AppError {
  return refusal(
    "This is a private key, which is not needed here and was not kept. Paste the public key: `openssl rsa -in private.pem -pubout` prints it.",
  );
}

function refusal(message: string): AppError {
  return new AppError("invalid_input", message, { field: "publicKeyPem" });
}
