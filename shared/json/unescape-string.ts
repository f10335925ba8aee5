/** The text that a JSON string stands for. `literal` is as written, quotes included, and valid. */
export function unescapeString(literal: string): string {
  if (!literal.includes("\\")) return literal.slice(1, -1);
  const value: unknown = JSON.parse(literal);
  return typeof value === "string" ? value : literal;
}
