import { octetsOf, shapeOf, type Asn1 } from "./asn1-node.ts";
import type { Forge } from "./load-forge.ts";

/** The object identifier a value is, in dots; empty for every other value and for a damaged one. */
export function oidOf(forge: Forge, node: Asn1 | undefined): string {
  if (!node || Array.isArray(node.value) || shapeOf(node) !== "D") return "";
  try {
    return forge.asn1.derToOid(octetsOf(node));
  } catch {
    // forge refuses numbers beyond 53 bits, which no algorithm or attribute read here has.
    return "";
  }
}
