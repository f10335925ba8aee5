import { createHash, generateKeyPairSync } from "node:crypto";

/** One RSA-2048 key in the forms people have it in, made afresh. `lines`: what must never be shown. */
export function makePrivateKey(passphrase: string) {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const pkcs8 = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const der = publicKey.export({ type: "spki", format: "der" });
  const digest = createHash("sha256").update(der).digest("hex");
  return {
    pkcs8,
    pkcs1: privateKey.export({ type: "pkcs1", format: "pem" }).toString(),
    encrypted: privateKey
      .export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase })
      .toString(),
    publicPem: publicKey.export({ type: "spki", format: "pem" }).toString(),
    fingerprint: digest.match(/../g)?.join(":") ?? "",
    lines: pkcs8.split("\n").filter((line) => line.length === 64),
  };
}
