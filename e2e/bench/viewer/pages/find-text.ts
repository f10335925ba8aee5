/** The names that lead from a document to one of its values. */
export type Path = readonly string[];

/** The way to the first text that contains another, upper and lower case alike; null without one. */
export function findText(value: unknown, text: string): Path | null {
  const wanted = text.toLowerCase();
  const visit = (at: unknown): string[] | null => {
    if (typeof at === "string") return at.toLowerCase().includes(wanted) ? [] : null;
    if (typeof at !== "object" || at === null) return null;
    for (const [key, child] of Object.entries(at)) {
      const found = visit(child);
      if (found !== null) return [key, ...found];
    }
    return null;
  };
  return visit(value);
}
