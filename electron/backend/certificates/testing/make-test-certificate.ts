import { createPublicKey, generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import forge from "node-forge";

/** A certificate that was made for a test, with the private key it belongs to. */
export interface TestCertificate {
  readonly pem: string;
  readonly privateKey: KeyObject;
  /** PKCS#8. */
  readonly keyPem: string;
  readonly commonName: string;
}

export interface TestCertificateWishes {
  readonly commonName?: string;
  /** Names beside the common name, e.g. `[["countryName", "NL"]]`. */
  readonly more?: readonly (readonly [name: string, value: string])[];
  readonly bits?: number;
  readonly privateKey?: KeyObject;
  readonly from?: number;
  readonly until?: number;
  /** Who issues it; itself when nobody is named. `signer`: another key than the issuer's own. */
  readonly issuer?: TestCertificate;
  readonly signer?: KeyObject;
  /** Role OIDs of the PSD2 statement, e.g. `0.4.0.19495.1.3`; none leaves the statement out. */
  readonly roleOids?: readonly string[];
  /** OID of the type statement, e.g. `0.4.0.1862.1.6.2` for a seal. */
  readonly typeOid?: string;
}

const { asn1 } = forge;
// forge names the tag of a value a class in its types.
const utf8String = 12 as forge.asn1.Class;
const day = 86_400_000;
const pairs = new Map<number, KeyObject>();

/** Made once per size: making them is what takes time. */
export function testKey(bits = 2048): KeyObject {
  const made = pairs.get(bits) ?? generateKeyPairSync("rsa", { modulusLength: bits }).privateKey;
  pairs.set(bits, made);
  return made;
}

export function freshTestKey(bits = 2048): KeyObject {
  return generateKeyPairSync("rsa", { modulusLength: bits }).privateKey;
}

/** A certificate valid from yesterday for a year, signed by its issuer or by itself. */
export function makeTestCertificate(wishes: TestCertificateWishes = {}): TestCertificate {
  const { commonName = "Zandlezer PISP AISP", more = [], issuer } = wishes;
  const privateKey = wishes.privateKey ?? testKey(wishes.bits);
  const certificate = forge.pki.createCertificate();
  const spki = createPublicKey(privateKey).export({ type: "spki", format: "pem" }).toString();
  certificate.publicKey = forge.pki.publicKeyFromPem(spki);
  certificate.serialNumber = "0badcafe";
  certificate.validity.notBefore = new Date(wishes.from ?? Date.now() - day);
  certificate.validity.notAfter = new Date(wishes.until ?? Date.now() + 365 * day);
  const subject = [...more, ...(commonName === "" ? [] : [["commonName", commonName] as const])];
  certificate.setSubject(
    subject.map(([name, value]) => ({ name, value, valueTagClass: utf8String })),
  );
  certificate.setIssuer(
    issuer
      ? forge.pki.certificateFromPem(issuer.pem).subject.attributes
      : certificate.subject.attributes,
  );
  const statements = statementsOf(wishes);
  if (statements) certificate.setExtensions([{ id: "1.3.6.1.5.5.7.1.3", value: statements }]);
  const signer = wishes.signer ?? issuer?.privateKey ?? privateKey;
  // node:crypto makes the signature; forge would take a fifth of a second for each.
  const key = {
    sign: () => {
      const content = asn1.toDer(certificate.tbsCertificate).getBytes();
      return sign("sha256", Buffer.from(content, "latin1"), signer).toString("latin1");
    },
  };
  certificate.sign(key as unknown as forge.pki.rsa.PrivateKey, forge.md.sha256.create());
  return {
    pem: forge.pki.certificateToPem(certificate).replaceAll("\r\n", "\n"),
    privateKey,
    keyPem: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    commonName,
  };
}

/** The extension of qualified certificates (ETSI TS 119 495 and EN 319 412-5), as DER. */
function statementsOf({ roleOids, typeOid }: TestCertificateWishes): string | null {
  const statements = [
    ...(typeOid ? [list([oid("0.4.0.1862.1.6"), list([oid(typeOid)])])] : []),
    ...(roleOids
      ? [
          list([
            oid("0.4.0.19495.2"),
            list([
              list(roleOids.map((role) => list([oid(role), text("a role")]))),
              text("De Nederlandsche Bank"),
              text("NL-DNB"),
            ]),
          ]),
        ]
      : []),
  ];
  return statements.length === 0 ? null : asn1.toDer(list(statements)).getBytes();
}

function list(children: forge.asn1.Asn1[]): forge.asn1.Asn1 {
  return asn1.create(asn1.Class.UNIVERSAL, asn1.Type.SEQUENCE, true, children);
}

function oid(dotted: string): forge.asn1.Asn1 {
  const value = asn1.oidToDer(dotted).getBytes();
  return asn1.create(asn1.Class.UNIVERSAL, asn1.Type.OID, false, value);
}

function text(value: string): forge.asn1.Asn1 {
  return asn1.create(asn1.Class.UNIVERSAL, asn1.Type.UTF8, false, value);
}
