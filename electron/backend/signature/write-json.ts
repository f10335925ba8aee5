import type { JsonNode } from "../../../shared/json/json-node.ts";
import { unescapeString } from "../../../shared/json/unescape-string.ts";

/**
 * How a library lays JSON out. `inlineArrays`: items stay on one line, as Jackson writes them.
 * - `indent`: of one level; null for one line.
 */
export interface JsonLayout {
  readonly name: string;
  readonly item: string;
  readonly member: string;
  readonly indent: string | null;
  readonly inlineArrays?: boolean;
}

/** How a library writes a string. Takes the literal as `JSON.stringify` writes it. */
export type WriteString = (literal: string) => string;

/** Deeper JSON was not written by hand, and writing it would need as deep a stack. */
const deepest = 200;

/**
 * A JSON text written again, as one of the usual libraries would. Numbers keep their digits.
 * Null when it is nested too deep.
 */
export function writeJson(
  root: JsonNode,
  layout: JsonLayout,
  writeString: WriteString,
  isSorted: boolean,
): string | null {
  const { item, member, indent, inlineArrays = false } = layout;
  let isTooDeep = false;

  const string = (value: string): string => writeString(JSON.stringify(value));

  const container = (node: JsonNode, depth: number): string => {
    const isObject = node.kind === "object";
    const [open, close] = isObject ? ["{", "}"] : ["[", "]"];
    const children = isObject && isSorted ? sortedByKey(node.children) : node.children;
    if (children.length === 0) return inlineArrays ? `${open} ${close}` : `${open}${close}`;
    const isInline = indent === null || (inlineArrays && !isObject);
    const level = inlineArrays && !isObject ? depth : depth + 1;
    const parts = children.map((child) => {
      const value = write(child, level);
      return isObject ? `${string(child.key ?? "")}${member}${value}` : value;
    });
    if (isInline) {
      const pad = inlineArrays ? " " : "";
      return `${open}${pad}${parts.join(inlineArrays ? ", " : item)}${pad}${close}`;
    }
    const line = `\n${indent.repeat(level)}`;
    return `${open}${line}${parts.join(item + line)}\n${indent.repeat(depth)}${close}`;
  };

  const write = (node: JsonNode, depth: number): string => {
    if (depth > deepest) isTooDeep = true;
    if (isTooDeep) return "";
    if (node.kind === "object" || node.kind === "array") return container(node, depth);
    return node.kind === "string" ? string(unescapeString(node.text)) : node.text;
  };

  const text = write(root, 0);
  return isTooDeep ? null : text;
}

function sortedByKey(children: readonly JsonNode[]): readonly JsonNode[] {
  return children.toSorted((one, other) => ((one.key ?? "") < (other.key ?? "") ? -1 : 1));
}
