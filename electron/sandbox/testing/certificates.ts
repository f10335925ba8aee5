import { generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import forge from "node-forge";
import { pemOf } from "./sandbox-client.ts";

/** One pair for a whole test file, as a provider's QSEAL key. */
export const sealKeys = generateKeyPairSync("rsa", { modulusLength: 2048 });

export interface CertificateWishes {
  readonly commonName?: string;
  readonly publicKey?: KeyObject;
  readonly from?: Date;
  readonly until?: Date;
  /** Who signs; itself when nobody is named. */
  readonly issuer?: { readonly commonName: string; readonly privateKey: KeyObject };
}

function nameOf(commonName: string): forge.pki.CertificateField[] {
  return [
    { name: "countryName", value: "NL" },
    { name: "commonName", value: commonName },
  ];
}

/** node:crypto makes the signature; forge would take a fifth of a second for each. */
function signingWith(privateKey: KeyObject, certificate: forge.pki.Certificate) {
  const key = {
    sign: () => {
      const toBeSigned = forge.asn1.toDer(certificate.tbsCertificate).getBytes();
      return sign("sha256", Buffer.from(toBeSigned, "latin1"), privateKey).toString("latin1");
    },
  };
  return key as unknown as forge.pki.rsa.PrivateKey;
}

/** An X.509 certificate in PEM, valid for a year around the test clock unless asked otherwise. */
export function makeCertificate(wishes: CertificateWishes = {}): string {
  const { commonName = "Zandlezer PISP AISP", publicKey = sealKeys.publicKey, issuer } = wishes;
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(pemOf(publicKey));
  certificate.serialNumber = "01";
  certificate.validity.notBefore = wishes.from ?? new Date(Date.UTC(2026, 5, 1));
  certificate.validity.notAfter = wishes.until ?? new Date(Date.UTC(2027, 5, 1));
  certificate.setSubject(nameOf(commonName));
  certificate.setIssuer(nameOf(issuer?.commonName ?? commonName));
  certificate.sign(
    signingWith(issuer?.privateKey ?? sealKeys.privateKey, certificate),
    forge.md.sha256.create(),
  );
  return forge.pki.certificateToPem(certificate);
}
