import type { AppError } from "../app-error.ts";
import type { KeyExplanation } from "./explain-key-material.ts";
import { keyRefusal } from "./key-refusal.ts";

const wanted = "Paste the private key it belongs to; it begins with -----BEGIN PRIVATE KEY-----.";

/** The refusal for material that is recognised but is no RSA private key. */
export function refuseKeyMaterial(explanation: KeyExplanation): AppError {
  const { kind, algorithm, bits, certificate } = explanation;
  const size = bits === null ? "" : `, ${bits} bits`;
  switch (kind) {
    case "public-key":
      return keyRefusal(`This is a public key (${algorithm ?? "unreadable"}${size}). ${wanted}`);
    case "certificate":
      return keyRefusal(
        `This is a certificate (${certificate?.subject ?? "no subject"}), which holds only a public key. ${wanted}`,
      );
    case "certificate-request":
      return keyRefusal(
        `This is a certificate request (${certificate?.subject ?? "no subject"}), which holds only a public key. ${wanted}`,
      );
    case "openssh-private-key":
      return keyRefusal(
        "This is an OpenSSH private key. Convert a copy of the file with `ssh-keygen -p -m pkcs8 -f <copy>` and paste that; it has to be RSA.",
      );
    case "other-private-key":
      return keyRefusal(
        `This is a private key of another kind (${algorithm ?? "unusual"}). bunq takes RSA keys of 2048 bits only: generate a pair here, or import an RSA key.`,
      );
    case "parameters":
      return keyRefusal(
        "These are key parameters without a key. Paste the block with the private key.",
      );
    case "rsa-private-key":
    case "encrypted-private-key":
    case "pkcs12":
    case "unknown":
      break;
  }
  return keyRefusal(
    "This is not a private key of a known form. Paste one in PEM form; it begins with -----BEGIN PRIVATE KEY-----.",
  );
}
