import { generateKeyPairSync } from "node:crypto";
import forge from "node-forge";
import type { TlsIdentity } from "./start-relay.ts";

const day = 86_400_000;

/** Days from now; `ip`: the one address it is for; `name`: what tells it from others. */
export interface WantedCertificate {
  readonly fromDays?: number;
  readonly toDays?: number;
  readonly ip?: string;
  readonly name?: string;
}

const keys = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});

/** A certificate that signs itself: trusted by whoever is told to trust it, and by nobody else. */
export function makeCertificate(wanted: WantedCertificate = {}): TlsIdentity {
  const { fromDays = -1, toDays = 1, ip = "127.0.0.1", name = "Clinic" } = wanted;
  const made = forge.pki.createCertificate();
  const subject = [{ name: "commonName", value: name }];
  made.publicKey = forge.pki.publicKeyFromPem(keys.publicKey);
  made.serialNumber = "01";
  made.validity.notBefore = new Date(Date.now() + fromDays * day);
  made.validity.notAfter = new Date(Date.now() + toDays * day);
  made.setSubject(subject);
  made.setIssuer(subject);
  made.setExtensions([{ name: "subjectAltName", altNames: [{ type: 7, ip }] }]);
  made.sign(forge.pki.privateKeyFromPem(keys.privateKey), forge.md.sha256.create());
  return { key: keys.privateKey, cert: forge.pki.certificateToPem(made) };
}
