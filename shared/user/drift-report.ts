import type { UserKind } from "../contract/user.ts";
import type { DriftEntry, UserDrift } from "./user-drift.ts";

// SECURITY: an undocumented key can be data, such as an IBAN that something is filed under. A key
// that does not look like a field's name, or has as many digits as a number somebody owns, is not
// printed; drift-report.test.ts.
const fieldName = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;
const digit = /\d/g;
const maximumDigits = 3;
const unusualKey = "(unusual key)";

const chapters = [
  {
    sort: "undocumented",
    title: "Sent, and not documented",
    empty: "Nothing: every field that was sent is documented.",
  },
  {
    sort: "missing",
    title: "Documented, and not sent",
    empty: "Nothing: every documented field was sent.",
  },
  {
    sort: "type",
    title: "Of another type than documented",
    empty: "Nothing: every field has its documented type.",
  },
] as const;

/**
 * The drift as a Markdown text to file an issue with. It holds the names and types of fields, and
 * nothing of what stood in them: no value, no name, no id, no address.
 */
export function driftReport(kind: UserKind, drift: UserDrift): string {
  const head = [
    `# ${kind}: how an answer differs from bunq's documentation`,
    "Compared with doc.bunq.com/session. Names and types of fields only; no values.",
    ...(drift.complete ? [] : [`Only the first ${drift.visited} values were compared.`]),
  ];
  const parts = chapters.map(({ sort, title, empty }) => {
    const lines = linesOf(drift.entries.filter((entry) => entry.sort === sort));
    return [`## ${title} (${lines.length})`, lines.length === 0 ? empty : lines.join("\n")];
  });
  return `${[...head, ...parts.flat()].join("\n\n")}\n`;
}

/** One line for each place. Unusual keys of one object become one line with one sum. */
function linesOf(entries: readonly DriftEntry[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const line = `- \`${printedPattern(entry)}\`: ${typesOf(entry)}`;
    counts.set(line, (counts.get(line) ?? 0) + entry.count);
  }
  return Array.from(counts, ([line, count]) => (count === 1 ? line : `${line} (${count} times)`));
}

function printedPattern({ sort, pattern, parent, name }: DriftEntry): string {
  if (sort !== "undocumented" || isFieldName(name)) return pattern;
  return `${parent}.${unusualKey}`;
}

function isFieldName(name: string): boolean {
  return fieldName.test(name) && (name.match(digit)?.length ?? 0) <= maximumDigits;
}

function typesOf({ documented, found }: DriftEntry): string {
  if (documented === null) return found ?? "";
  return found === null ? documented : `${documented} documented, ${found} sent`;
}
