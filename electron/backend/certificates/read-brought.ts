import { explainItem } from "../keys/explain-key-material.ts";
import type { Forge } from "../keys/load-forge.ts";
import { readKeyItems, type KeyItem, type WantedText } from "../keys/read-key-items.ts";
import { readPkcs12Certificates } from "../keys/read-pkcs12.ts";
import { atField, certificateRefusal } from "./certificate-refusal.ts";
import { readCertificate, type ReadCertificate } from "./read-certificate.ts";

/** What a text holds. `hasKey`: a private key, or a PKCS#12 file, which has one as a rule. */
export interface Brought {
  readonly certificates: readonly ReadCertificate[];
  readonly hasKey: boolean;
}

interface Pasted {
  readonly text: string;
  readonly field: "certificate" | "chain";
  readonly passphrase: string;
}

/** A chain has two to four; each pair of them may cost a check of a signature. */
const mostCertificates = 20;

const form = "Paste it in PEM form; it begins with -----BEGIN CERTIFICATE-----.";

const wanted: WantedText = {
  nothing: "Nothing was pasted. Paste the certificate, its first and last line included.",
  foreign: () => `This is not a certificate. ${form}`,
};

const privateKinds = new Set(["rsa-private-key", "encrypted-private-key", "pkcs12"]);

/** The certificates of a text, each once, in their order. Throws `invalid_input` where there is none. */
export async function readBrought(forge: Forge, pasted: Pasted): Promise<Brought> {
  const { text, field, passphrase } = pasted;
  const items = await atField(field, () => readKeyItems(forge, text, wanted));
  const ders = await atField(field, () =>
    items.flatMap((item) => certificatesOf(forge, item, passphrase)),
  );
  if (ders.length === 0) throw certificateRefusal(nameOther(forge, items), field);
  if (ders.length > mostCertificates) {
    throw certificateRefusal(
      `There are ${ders.length} certificates in this text. Leave the provider's and its chain, which are a handful.`,
      field,
    );
  }
  const certificates = ders.map((der) => {
    const certificate = readCertificate(forge, der);
    if (certificate) return certificate;
    throw certificateRefusal(
      "A certificate in this text cannot be read: it is damaged, or a revocation list. Copy it again from its file.",
      field,
    );
  });
  return {
    certificates: eachOnce(certificates),
    hasKey: items.some(({ kind }) => privateKinds.has(kind)),
  };
}

/** Without those that stood there before. */
export function eachOnce(certificates: readonly ReadCertificate[]): readonly ReadCertificate[] {
  return certificates.filter(
    ({ fingerprint }, index) =>
      certificates.findIndex((one) => one.fingerprint === fingerprint) === index,
  );
}

function certificatesOf(forge: Forge, item: KeyItem, passphrase: string): readonly Buffer[] {
  if (item.kind === "certificate") return [item.der];
  if (item.kind !== "pkcs12" || item.root === null) return [];
  return readPkcs12Certificates(forge, item.root, passphrase);
}

/** What was pasted in a certificate's place, by name, and where to go with it. */
function nameOther(forge: Forge, items: readonly KeyItem[]): string {
  const [first] = items;
  if (first === undefined) return `There is no certificate in this text. ${form}`;
  const { kind, certificate, algorithm } = explainItem(forge, first);
  switch (kind) {
    case "certificate-request":
      return `This is a certificate request (${certificate?.subject ?? "no subject"}). Paste the certificate that was made from it.`;
    case "public-key":
      return `This is a public key (${algorithm ?? "unreadable"}). Paste the certificate that holds it.`;
    case "pkcs12":
      return "This PKCS#12 file holds no certificate.";
    case "rsa-private-key":
    case "encrypted-private-key":
    case "openssh-private-key":
    case "other-private-key":
      return "This is a private key. It belongs in its own field below; the certificate goes here.";
    case "parameters":
    case "certificate":
    case "unknown":
      break;
  }
  return first.label === "PKCS7"
    ? "This is a PKCS#7 bundle. Take its certificates out with `openssl pkcs7 -print_certs -in file.p7b` and paste those."
    : `There is no certificate in this text. ${form}`;
}
