import { createHash, X509Certificate, type KeyObject } from "node:crypto";
import type { CertificateFacts } from "../../../shared/contract/certificate.ts";
import { certificateRoles, type CertificateRole } from "../../../shared/provider-roles.ts";
import { childrenOf, octetsOf, shapeOf, type Asn1 } from "../keys/asn1-node.ts";
import { readName } from "../keys/describe-name.ts";
import type { Forge } from "../keys/load-forge.ts";
import { timeOf } from "../keys/read-certificate-facts.ts";
import { nameText } from "./name-text.ts";
import { readQcStatements } from "./read-qc-statements.ts";
import { rolesInName } from "./roles-in-name.ts";

/** A certificate that was taken apart. `subjectDer`, `issuerDer`: as signed, to be compared. */
export interface ReadCertificate {
  readonly pem: string;
  readonly subject: string;
  readonly commonName: string;
  readonly issuer: string;
  readonly subjectDer: string;
  readonly issuerDer: string;
  readonly serialNumber: string;
  readonly notBefore: number;
  readonly notAfter: number;
  readonly roles: readonly CertificateRole[];
  readonly usage: CertificateFacts["usage"];
  readonly fingerprint: string;
  readonly publicKey: KeyObject;
  /** For the signature by its issuer. */
  readonly x509: X509Certificate;
}

/** Reads a certificate's fields by their place (RFC 5280, 4.1); null for what is none. */
export function readCertificate(forge: Forge, der: Buffer): ReadCertificate | null {
  try {
    const x509 = new X509Certificate(der);
    return {
      ...readFields(forge, x509.raw),
      pem: x509.toString(),
      x509,
      publicKey: x509.publicKey,
    };
  } catch {
    // Either library may find fault with it, each in words of its own that may quote it.
    return null;
  }
}

type Fields = Omit<ReadCertificate, "pem" | "x509" | "publicKey">;

function readFields(forge: Forge, der: Buffer): Fields {
  const [content] = childrenOf(forge.asn1.fromDer(der.toString("latin1")));
  const fields = childrenOf(content);
  // Version 1 leaves the tagged version out, so that everything moves up by one.
  const at = content && shapeOf(content).startsWith("C") ? 1 : 0;
  const [from, until] = childrenOf(fields[at + 3]);
  const [notBefore, notAfter] = [timeOf(forge, from), timeOf(forge, until)];
  if (notBefore === null || notAfter === null) throw new Error("a validity is two times");
  const parts = readName(forge, fields[at + 4]);
  const commonName = parts.find(({ type }) => type === "CN")?.value ?? "";
  const statements = readQcStatements(forge, extensionsIn(fields.slice(at + 6)));
  const roles = new Set([...rolesInName(commonName), ...statements.roles]);
  return {
    subject: nameText(parts),
    commonName,
    issuer: nameText(readName(forge, fields[at + 2])),
    subjectDer: derOf(forge, fields[at + 4]),
    issuerDer: derOf(forge, fields[at + 2]),
    serialNumber: Buffer.from(octetsOf(fields[at]), "latin1").toString("hex"),
    notBefore,
    notAfter,
    roles: certificateRoles.filter((role) => roles.has(role)),
    usage: statements.usage,
    fingerprint: fingerprintOf(der),
  };
}

/** Extensions carry tag 3; the unique identifiers before them 1 and 2. */
function extensionsIn(rest: readonly Asn1[]): Asn1 | undefined {
  const tagged = rest.find((field) => {
    const type: number = field.type;
    return type === 3;
  });
  return childrenOf(tagged)[0];
}

function derOf(forge: Forge, node: Asn1 | undefined): string {
  return node ? forge.asn1.toDer(node).getBytes() : "";
}

function fingerprintOf(der: Buffer): string {
  const hex = createHash("sha256").update(der).digest("hex");
  return hex.match(/../g)?.join(":") ?? hex;
}
