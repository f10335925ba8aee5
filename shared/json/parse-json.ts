import type { JsonKind, JsonNode } from "./json-node.ts";
import { createJsonScanner, type JsonScanner } from "./json-scanner.ts";
import { unescapeString } from "./unescape-string.ts";

type Draft = { -readonly [K in keyof JsonNode]: JsonNode[K] } & { children: JsonNode[] };

const words = { t: "true", f: "false", n: "null" } as const;
const closers = { object: "}", array: "]" } as const;

/**
 * Reads a JSON text without converting anything in it. It accepts exactly what `JSON.parse` accepts
 * and throws a `JsonSyntaxError` otherwise. The nesting is kept in a list rather than on the call
 * stack, so that a text of 100,000 opening brackets is an ordinary text.
 */
export function parseJson(source: string): JsonNode {
  const scanner = createJsonScanner(source);
  const open: Container[] = [];
  const root = readStart(source, scanner, null);
  let node = root;
  for (;;) {
    if (isContainer(node)) {
      if (scanner.peek() === closers[node.kind]) finish(source, scanner, node);
      else open.push(node);
    }
    if (open.at(-1) !== node) closeFinished(source, scanner, open);
    const parent = open.at(-1);
    if (parent === undefined) break;
    node = readStart(source, scanner, parent);
    parent.children.push(node);
  }
  if (scanner.peek() !== "") scanner.fail("the end of the text");
  return root;
}

type Container = Draft & { kind: "object" | "array" };

function isContainer(node: Draft): node is Container {
  return node.kind === "object" || node.kind === "array";
}

/** Reads one value as far as its first character tells: scalars whole, containers up to the bracket. */
function readStart(source: string, scanner: JsonScanner, parent: Draft | null): Draft {
  const keyText = parent?.kind === "object" ? readKey(source, scanner) : null;
  const first = scanner.peek();
  const start = scanner.offset();
  const kind = readValue(scanner, first);
  const length = scanner.offset() - start;
  return {
    kind,
    start,
    length,
    text: source.slice(start, start + length),
    key: keyText === null ? null : unescapeString(keyText),
    keyText,
    parent,
    index: parent?.children.length ?? 0,
    children: [],
  };
}

function readKey(source: string, scanner: JsonScanner): string {
  if (scanner.peek() !== '"') scanner.fail("a key in double quotes");
  const start = scanner.offset();
  const keyText = source.slice(start, scanner.skipString());
  if (scanner.peek() !== ":") scanner.fail("a colon after the key");
  scanner.take();
  return keyText;
}

function readValue(scanner: JsonScanner, first: string): JsonKind {
  if (first === "{" || first === "[") {
    scanner.take();
    return first === "{" ? "object" : "array";
  }
  if (first === '"') {
    scanner.skipString();
    return "string";
  }
  if (first === "t" || first === "f" || first === "n") {
    scanner.skipWord(words[first]);
    return words[first];
  }
  if (first !== "-" && !(first >= "0" && first <= "9")) scanner.fail("a value");
  scanner.skipNumber();
  return "number";
}

/** Steps over the closing bracket and gives the container its full extent. */
function finish(source: string, scanner: JsonScanner, node: Draft): void {
  scanner.take();
  node.length = scanner.offset() - node.start;
  node.text = source.slice(node.start, node.start + node.length);
}

/** After a value: closes every container that ends here, up to the one that goes on. */
function closeFinished(source: string, scanner: JsonScanner, open: Container[]): void {
  for (let node = open.at(-1); node !== undefined; node = open.at(-1)) {
    const next = scanner.peek();
    if (next === ",") {
      scanner.take();
      return;
    }
    if (next !== closers[node.kind]) scanner.fail(`a comma or “${closers[node.kind]}”`);
    finish(source, scanner, node);
    open.pop();
  }
}
