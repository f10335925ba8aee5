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

/** A distinguished name as a person reads it, e.g. `CN=Acme, O=Acme B.V., C=NL`. */
export function describeName(forge: Forge, name: Asn1 | undefined): string {
  const parts = childrenOf(name)
    .flatMap(childrenOf)
    .map((attribute) => {
      const [type, value] = childrenOf(attribute);
      const oid = oidOf(forge, type);
      return `${shortNames.get(oid) ?? oid}=${textOf(value)}`;
    });
  const text = parts.join(", ");
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
