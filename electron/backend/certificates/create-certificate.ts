import { randomBytes, sign, type KeyObject } from "node:crypto";
import type forge from "node-forge";
import type { ProviderRole } from "../../../shared/provider-roles.ts";
import { childrenOf } from "../keys/asn1-node.ts";
import type { KeyPair } from "../keys/key-pair.ts";
import { loadForge, type Forge } from "../keys/load-forge.ts";
import { certificateFacts, type KeptCertificate } from "./kept-certificate.ts";
import { readCertificate } from "./read-certificate.ts";

/** What a self-signed certificate is made of. `now`: ms since the epoch. */
export interface CertificateWishes {
  readonly name: string;
  readonly roles: readonly ProviderRole[];
  readonly pair: KeyPair;
  readonly now: number;
}

const day = 86_400_000;

/**
 * A self-signed X.509 v3 certificate, as bunq's sandbox takes one: the common name ends in the roles
 * and was never used before (doc.bunq.com, Register as a TPP). forge builds it and node:crypto signs
 * it, a hundred times faster (docs/decisions/007).
 */
export async function createCertificate(wishes: CertificateWishes): Promise<KeptCertificate> {
  const forge = await loadForge();
  const { name, roles, pair, now } = wishes;
  const commonName = uniqueName(name, roles);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(pair.publicKeyPem);
  certificate.serialNumber = serialNumber();
  // A day back: bunq's clock may be behind this one.
  certificate.validity.notBefore = new Date(now - day);
  certificate.validity.notAfter = new Date(now + 365 * day);
  const subject = [{ name: "commonName", value: commonName, valueTagClass: utf8String }];
  certificate.setSubject(subject);
  certificate.setIssuer(subject);
  certificate.setExtensions([
    // It is its own issuer, which only a certificate that may sign others can be (RFC 5280, 4.2.1.3).
    { name: "basicConstraints", cA: true, critical: true },
    // A seal commits its owner to what it is on (ETSI EN 319 412-3).
    {
      name: "keyUsage",
      digitalSignature: true,
      nonRepudiation: true,
      keyCertSign: true,
      critical: true,
    },
    { name: "subjectKeyIdentifier" },
    { name: "authorityKeyIdentifier", keyIdentifier: true },
  ]);
  const made = readCertificate(forge, signed(forge, certificate, pair.privateKey));
  if (made === null) throw new Error("a certificate that was just made cannot be read");
  const parts = { chain: [], endsAtRoot: true, origin: "created", leftOut: 0 } as const;
  return { facts: certificateFacts(made, parts), privateKey: pair.privateKey };
}

// forge's types name the tag of a name's value an ASN.1 class, which it is not.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const utf8String = 12 as forge.asn1.Class;

/** bunq takes a common name once, so six digits tell this one from those before. */
function uniqueName(name: string, roles: readonly ProviderRole[]): string {
  return [name, randomBytes(3).toString("hex"), ...new Set(roles)].join(" ");
}

/** 16 random bytes, positive and in their shortest form (RFC 5280, 4.1.2.2). */
function serialNumber(): string {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes.toString("hex");
}

/** The certificate as DER. What forge writes before there is a signature is what has to be signed. */
function signed(forge: Forge, certificate: forge.pki.Certificate, privateKey: KeyObject): Buffer {
  const { asn1, pki } = forge;
  const algorithm = pki.oids["sha256WithRSAEncryption"] ?? "";
  certificate.signatureOid = algorithm;
  certificate.siginfo.algorithmOid = algorithm;
  certificate.signature = "";
  const [content] = childrenOf(pki.certificateToAsn1(certificate));
  if (content === undefined) throw new Error("a certificate has content");
  const bytes = Buffer.from(asn1.toDer(content).getBytes(), "latin1");
  certificate.signature = sign("sha256", bytes, privateKey).toString("latin1");
  return Buffer.from(asn1.toDer(pki.certificateToAsn1(certificate)).getBytes(), "latin1");
}
