import type { Asn1 } from "./asn1-node.ts";
import { cleanKeyText } from "./clean-key-text.ts";
import { decodeBase64 } from "./decode-base64.ts";
import { explainForeignText } from "./explain-foreign-text.ts";
import { identifyDer, type Identified } from "./identify-der.ts";
import { keyRefusal } from "./key-refusal.ts";
import type { Forge } from "./load-forge.ts";
import { readPemBlocks, type PemBlock } from "./read-pem-blocks.ts";

const derSequence = 0x30;

/** One piece of key material, identified and taken apart but not opened. */
export interface KeyItem extends PemBlock, Identified {
  /** Null for what is not DER: OpenSSH keys, and keys encrypted before PKCS#8. */
  readonly root: Asn1 | null;
}

/** What to say where nothing was pasted, and where it is nothing that could be key material. */
export interface WantedText {
  readonly nothing: string;
  readonly foreign: (text: string) => string;
}

const aPrivateKey: WantedText = {
  nothing: "Nothing was pasted. Paste a private key, its lines included.",
  foreign: (text) =>
    explainForeignText(text) ??
    "This is not a key. Paste a private key in PEM form; it begins with -----BEGIN PRIVATE KEY-----.",
};

/**
 * Everything a pasted text holds: armoured blocks, or base64 without armour, which is how a .p12
 * file becomes text. Throws `invalid_input` when there is nothing, or something damaged.
 */
export function readKeyItems(
  forge: Forge,
  text: string,
  wanted: WantedText = aPrivateKey,
): readonly KeyItem[] {
  const clean = cleanKeyText(text, wanted.nothing);
  const blocks = readPemBlocks(clean);
  if (blocks.length > 0) return blocks.map((block) => identifyBlock(forge, block));
  const der = decodeBase64(clean);
  // Words of letters only are base64, too; key material is always a sequence.
  if (der?.[0] !== derSequence) {
    throw keyRefusal(wanted.foreign(clean));
  }
  return [identifyBlock(forge, { label: "", dekInfo: null, der })];
}

function identifyBlock(forge: Forge, block: PemBlock): KeyItem {
  const { label, dekInfo, der } = block;
  if (label === "OPENSSH PRIVATE KEY") return { ...block, kind: "openssh-private-key", root: null };
  if (label.startsWith("PGP ")) return { ...block, kind: "unknown", root: null };
  if (dekInfo !== null) {
    if (label === "RSA PRIVATE KEY") return { ...block, kind: "encrypted-private-key", root: null };
    const algorithm = label.replace(/ ?PRIVATE KEY$/, "") || "unusual";
    return { ...block, kind: "other-private-key", algorithm, root: null };
  }
  const root = readDer(forge, der, label);
  return { ...block, ...identifyDer(forge, root), root };
}

function readDer(forge: Forge, der: Buffer, label: string): Asn1 {
  const bytes = der.toString("latin1");
  try {
    return forge.asn1.fromDer(bytes);
  } catch {
    throw keyRefusal(
      `${label ? `The ${label} block` : "This base64 text"} is damaged or cut short: its contents do not add up. Copy it again from the file.`,
    );
  }
}
