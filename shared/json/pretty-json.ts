import type { JsonNode } from "./json-node.ts";

const indentStep = "  ";
/** Deeper levels stay at this indent: 100,000 levels would otherwise make a text of ten gigabytes. */
const deepestIndent = 48;
const indents = Array.from({ length: deepestIndent + 1 }, (_, depth) => indentStep.repeat(depth));

interface Open {
  readonly node: JsonNode;
  next: number;
}

/**
 * A value over several lines, two spaces per level. Every key and every scalar is the slice of the
 * text it was read from, so that nothing is rounded, re-escaped or re-ordered.
 */
export function prettyJson(root: JsonNode): string {
  const parts: string[] = [];
  const open: Open[] = [];
  writeStart(root, parts, open);
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const child = top.node.children[top.next];
    if (child === undefined) {
      open.pop();
      parts.push("\n", indentOf(open.length), top.node.kind === "object" ? "}" : "]");
      continue;
    }
    parts.push(top.next > 0 ? ",\n" : "\n", indentOf(open.length));
    top.next += 1;
    if (child.keyText !== null) parts.push(child.keyText, ": ");
    writeStart(child, parts, open);
  }
  return parts.join("");
}

function writeStart(node: JsonNode, parts: string[], open: Open[]): void {
  if (node.children.length === 0) {
    parts.push(node.kind === "object" ? "{}" : node.kind === "array" ? "[]" : node.text);
    return;
  }
  parts.push(node.kind === "object" ? "{" : "[");
  open.push({ node, next: 0 });
}

function indentOf(depth: number): string {
  return indents[Math.min(depth, deepestIndent)] ?? "";
}
