import type forge from "node-forge";

export type Asn1 = forge.asn1.Asn1;

/** What lies inside a constructed value; nothing for a plain one. */
export function childrenOf(node: Asn1 | undefined): readonly Asn1[] {
  return node && Array.isArray(node.value) ? node.value : [];
}

/** The bytes of a plain value, or of the chunks that BER may cut one into, as a binary string. */
export function octetsOf(node: Asn1 | undefined): string {
  if (!node) return "";
  return typeof node.value === "string" ? node.value : node.value.map(octetsOf).join("");
}

/** Universal tags of ITU-T X.680, as letters. */
const letters = new Map<number, string>([
  [2, "I"], // INTEGER
  [3, "B"], // BIT STRING
  [4, "O"], // OCTET STRING
  [6, "D"], // OBJECT IDENTIFIER
  [16, "S"], // SEQUENCE
  [17, "T"], // SET
]);

/**
 * What a value is made of, one letter per child: `ISO` is an integer, a sequence and an octet
 * string. `C` is a context tag, `?` anything else; `D` alone is an object identifier itself.
 */
export function shapeOf(node: Asn1): string {
  if (!Array.isArray(node.value)) return letterOf(node);
  return node.value.map(letterOf).join("");
}

function letterOf({ tagClass, type }: Asn1): string {
  // Universal is class 0, context-specific 0x80.
  const tag: number = tagClass;
  if (tag === 0) return letters.get(type) ?? "?";
  return tag === 0x80 ? "C" : "?";
}
