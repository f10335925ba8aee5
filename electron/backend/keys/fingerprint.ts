import { createHash, type KeyObject } from "node:crypto";

/** SHA-256 of the SubjectPublicKeyInfo (DER), as lower-case hex pairs joined by colons. */
export function fingerprint(publicKey: KeyObject): string {
  const der = publicKey.export({ type: "spki", format: "der" });
  const hex = createHash("sha256").update(der).digest("hex");
  return hex.match(/../g)?.join(":") ?? hex;
}
