import { childrenOf, octetsOf, type Asn1 } from "./asn1-node.ts";
import type { Forge } from "./load-forge.ts";
import { oidOf } from "./oid-of.ts";

const shortNames = new Map([
  ["2.5.4.3", "CN"],
  ["2.5.4.6", "C"],
  ["2.5.4.7", "L"],
  ["2.5.4.8", "ST"],
  ["2.5.4.10", "O"],
  ["2.5.4.11", "OU"],
  ["2.5.4.97", "organizationIdentifier"],
  ["1.2.840.113549.1.9.1", "E"],
]);

const maxLength = 200;

/** One attribute of a name; `type` is its short name, or its OID where it has none here. */
export interface NamePart {
  readonly type: string;
  readonly value: string;
}

/** The attributes of a distinguished name, in their order. */
export function readName(forge: Forge, name: Asn1 | undefined): readonly NamePart[] {
  return childrenOf(name)
    .flatMap(childrenOf)
    .map((attribute) => {
      const [type, value] = childrenOf(attribute);
      const oid = oidOf(forge, type);
      return { type: shortNames.get(oid) ?? oid, value: textOf(value) };
    });
}

/** A distinguished name as a person reads it, e.g. `CN=Acme, O=Acme B.V., C=NL`. */
export function describeName(forge: Forge, name: Asn1 | undefined): string {
  const text = readName(forge, name)
    .map(({ type, value }) => `${type}=${value}`)
    .join(", ");
  return text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
}

/** UTF-8 (12), UTF-16 (30) or one byte a character; whatever would disturb a line becomes a space. */
function textOf(value: Asn1 | undefined): string {
  const bytes = Buffer.from(octetsOf(value), "latin1");
  const type: number = value?.type ?? 0;
  return decode(bytes, type)
    .replaceAll(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]+/gu, " ")
    .trim();
}

function decode(bytes: Buffer, type: number): string {
  if (type === 12) return bytes.toString("utf8");
  if (type === 30 && bytes.length % 2 === 0) return Buffer.from(bytes).swap16().toString("utf16le");
  return bytes.toString("latin1");
}
