import type { UserKind } from "../contract/user.ts";
import type { DriftEntry, UserDrift } from "./user-drift.ts";

// SECURITY: an undocumented key can be data, such as an IBAN that something is filed under. A key
// that is not written as bunq writes its fields and kinds of users, that repeats a name of the user,
// that has as many digits as a number somebody owns, or that is one of very many, is not printed;
// drift-report.test.ts.
const fieldName = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;
const kindName = /^User(?:[A-Z][a-z]+){1,4}$/;
const maximumLength = 64;
const digit = /\d/g;
const maximumDigits = 3;
const maximumFields = 50;
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
    const lines = linesOf(
      drift.entries.filter((entry) => entry.sort === sort),
      drift.personal,
    );
    return [`## ${title} (${lines.length})`, lines.length === 0 ? empty : lines.join("\n")];
  });
  return `${[...head, ...parts.flat()].join("\n\n")}\n`;
}

/** One line for each place. Unusual keys of one object become one line with one sum. */
function linesOf(entries: readonly DriftEntry[], personal: readonly string[]): readonly string[] {
  const hidden = new Set(personal);
  const crowds = crowdsOf(entries);
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const { sort, pattern, parent, name } = entry;
    const isHidden = crowds.has(parent) || hidden.has(name) || !isFieldName(name);
    const place = sort === "undocumented" && isHidden ? `${parent}.${unusualKey}` : pattern;
    const line = `- \`${place}\`: ${typesOf(entry)}`;
    counts.set(line, (counts.get(line) ?? 0) + entry.count);
  }
  return Array.from(counts, ([line, count]) => (count === 1 ? line : `${line} (${count} times)`));
}

/** The objects with more unknown keys than anybody gives an object fields: they file data by key. */
function crowdsOf(entries: readonly DriftEntry[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { sort, parent } of entries) {
    if (sort === "undocumented") counts.set(parent, (counts.get(parent) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > maximumFields).map(([name]) => name));
}

function isFieldName(name: string): boolean {
  if (name.length > maximumLength || (name.match(digit)?.length ?? 0) > maximumDigits) return false;
  return fieldName.test(name) || kindName.test(name);
}

function typesOf({ documented, found }: DriftEntry): string {
  if (documented === null) return found ?? "";
  return found === null ? documented : `${documented} documented, ${found} sent`;
}
