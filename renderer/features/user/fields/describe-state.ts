import type { FieldRow } from "./list-fields.ts";

const kindWords = {
  object: "object",
  array: "list",
  string: "text",
  number: "number",
  true: "true or false",
  false: "true or false",
  null: "null",
} as const;

/** How a field stands in this answer, in few words; null where its value says it. */
export function describeState({ field, state, place }: FieldRow): string | null {
  if (state === "present") return null;
  if (state === "null") return "null";
  if (state === "other-type") return `${kindWords[place?.kind ?? "null"]} instead`;
  return field.writeOnly ? "write-only" : "absent";
}

/** The same in a sentence, with what differs among the items of a list. */
export function describeCounts({ field, state, place, counts }: FieldRow): string {
  if (counts === null) return "Absent, with the object it belongs to.";
  const { present, null: nulls, "other-type": others, absent } = counts;
  if (present + nulls + others + absent > 1) {
    const parts = [
      [present, "as documented"],
      [nulls, "null"],
      [others, "of another type"],
      [absent, "absent"],
    ] as const;
    const said = parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
    return `In the items of the list: ${said.join(", ")}.`;
  }
  if (state === "present") return "Sent, with the documented type.";
  if (state === "null") {
    return field.nullable ? "Null, as documented." : `Null, where ${field.type} is documented.`;
  }
  if (state === "absent") {
    return field.writeOnly ? "Absent, as a write-only field should be." : "Absent.";
  }
  return `${sentenceCase(kindWords[place?.kind ?? "null"])}, where ${field.type} is documented.`;
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
