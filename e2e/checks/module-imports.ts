import { parseAst } from "vite";

/** A node of the syntax tree, as far as it matters here. */
type SyntaxNode = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null;
}

/**
 * The modules a bundle asks for when it runs, sorted: static imports, `import()` and `require`.
 * Read from its syntax, because libraries quote imports in comments and in texts.
 */
export function moduleImports(text: string): readonly string[] {
  const found = new Set<string>();
  const pending: unknown[] = [parseAst(text)];
  while (pending.length > 0) {
    const value = pending.pop();
    if (!isNode(value)) continue;
    const name = importedName(value);
    if (name !== null) found.add(name);
    pending.push(...Object.values(value));
  }
  return [...found].toSorted();
}

function importedName(node: SyntaxNode): string | null {
  switch (node["type"]) {
    case "ImportDeclaration":
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration":
    case "ImportExpression":
      return literal(node["source"]);
    case "CallExpression":
      return isRequire(node["callee"]) && Array.isArray(node["arguments"])
        ? literal(node["arguments"][0])
        : null;
    default:
      return null;
  }
}

/** `require`, or the name a bundler gives to its own. */
function isRequire(callee: unknown): boolean {
  if (!isNode(callee) || callee["type"] !== "Identifier") return false;
  return typeof callee["name"] === "string" && /^_*require(?:\$\d+)?$/.test(callee["name"]);
}

function literal(node: unknown): string | null {
  if (!isNode(node) || node["type"] !== "Literal") return null;
  return typeof node["value"] === "string" ? node["value"] : null;
}
