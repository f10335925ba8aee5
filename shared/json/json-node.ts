export type JsonKind = "object" | "array" | "string" | "number" | "true" | "false" | "null";

/**
 * One value of a JSON text, tied to the characters it was read from. Nothing is converted: a number
 * keeps its digits (ids above 2^53, `12.50`), a string keeps its escapes, an object keeps the order
 * and the repetition of its keys.
 * - `start`, `length`: where it stands in the text, in UTF-16 units.
 * - `text`: exactly that part of the text.
 * - `key`: the name it has in its object, unescaped; null for array items and the whole document.
 * - `keyText`: the same name as written, quotes and escapes included.
 * - `index`: its position among its parent's children.
 */
export interface JsonNode {
  readonly kind: JsonKind;
  readonly start: number;
  readonly length: number;
  readonly text: string;
  readonly key: string | null;
  readonly keyText: string | null;
  readonly parent: JsonNode | null;
  readonly index: number;
  readonly children: readonly JsonNode[];
}
