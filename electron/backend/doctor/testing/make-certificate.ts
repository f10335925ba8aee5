import { generateKeyPairSync } from "node:crypto";
import forge from "node-forge";
import type { TlsIdentity } from "./start-relay.ts";

const day = 86_400_000;

/**
 * Days from now; `ip`: the one address it is for, or `host`: the one name; `name`: what tells it from
 * others. `signedBy`: the name of the authority that vouches for it, in place of itself.
 */
export interface WantedCertificate {
  readonly fromDays?: number;
  readonly toDays?: number;
  readonly ip?: string;
  readonly host?: string;
  readonly name?: string;
  readonly isAuthority?: boolean;
  readonly signedBy?: string;
}

const keys = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});

const named = (value: string) => [{ name: "commonName", value }];

/** A certificate that is trusted by whoever is told to trust it or its authority, and by nobody else. */
export function makeCertificate(wanted: WantedCertificate = {}): TlsIdentity {
  const { fromDays = -1, toDays = 1, ip = "127.0.0.1", name = "Clinic", host } = wanted;
  const made = forge.pki.createCertificate();
  made.publicKey = forge.pki.publicKeyFromPem(keys.publicKey);
  made.serialNumber = wanted.signedBy === undefined ? "01" : "02";
  made.validity.notBefore = new Date(Date.now() + fromDays * day);
  made.validity.notAfter = new Date(Date.now() + toDays * day);
  made.setSubject(named(name));
  made.setIssuer(named(wanted.signedBy ?? name));
  const altName = host === undefined ? { type: 7, ip } : { type: 2, value: host };
  made.setExtensions(
    wanted.isAuthority
      ? [{ name: "basicConstraints", cA: true, critical: true }]
      : [{ name: "subjectAltName", altNames: [altName] }],
  );
  made.sign(forge.pki.privateKeyFromPem(keys.privateKey), forge.md.sha256.create());
  return { key: keys.privateKey, cert: forge.pki.certificateToPem(made) };
}
