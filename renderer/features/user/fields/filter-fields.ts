import type { FieldRow } from "./list-fields.ts";

export type FieldFilter = "all" | "sent" | "null" | "absent" | "write-only";

export const fieldFilters: readonly FieldFilter[] = ["all", "sent", "null", "absent", "write-only"];

/** What nobody expects in an answer is not absent from it. */
const isLeft: Readonly<Record<FieldFilter, (row: FieldRow) => boolean>> = {
  all: () => true,
  sent: ({ state }) => state !== "absent",
  null: ({ state }) => state === "null",
  absent: ({ state, field }) => state === "absent" && !field.writeOnly,
  "write-only": ({ field }) => field.writeOnly,
};

export function passesFilter(row: FieldRow, filter: FieldFilter): boolean {
  return isLeft[filter](row);
}

/** The fields in which every word occurs: in the path, the meaning, or the documented values. */
export function findFields(rows: readonly FieldRow[], typed: string): readonly FieldRow[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = searchedText(row);
    return words.every((word) => text.includes(word));
  });
}

/** How many fields each filter leaves. */
export function countFields(rows: readonly FieldRow[]): Readonly<Record<FieldFilter, number>> {
  const count = (filter: FieldFilter) => rows.filter((row) => passesFilter(row, filter)).length;
  return {
    all: rows.length,
    sent: count("sent"),
    null: count("null"),
    absent: count("absent"),
    "write-only": count("write-only"),
  };
}

const searchedTexts = new WeakMap<FieldRow, string>();

function searchedText(row: FieldRow): string {
  const known = searchedTexts.get(row);
  if (known !== undefined) return known;
  const { pattern, meaning, values, observed } = row.field;
  const parts = [
    pattern,
    meaning,
    observed ?? "",
    ...values.flatMap((value) => Object.values(value)),
  ];
  const text = parts.join("\n").toLowerCase();
  searchedTexts.set(row, text);
  return text;
}
