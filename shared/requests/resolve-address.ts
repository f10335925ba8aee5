import { fine, wrong, type Checked } from "./draft-problem.ts";
import { queryText, readQueryText } from "./query-text.ts";
import { filledRows, type NamedValue, type RequestDraft } from "./request-draft.ts";
import { variableParts, variableSources, type VariableValues } from "./request-variables.ts";

/** Where a request goes: the path below the account's own origin, and its parameters in order. */
export interface ResolvedAddress {
  readonly path: string;
  readonly query: readonly NamedValue[];
}

/** What a path may be made of: what a URL leaves as it is. */
const pathCharacters = /^[A-Za-z0-9\-._~!$&'()*+,;=:@%/]*$/;
const loneEscape = /%(?![0-9A-Fa-f]{2})/;

function filled(text: string, field: "path" | "query", values: VariableValues): Checked<string> {
  const parts: string[] = [];
  for (const { text: written, variable } of variableParts(text)) {
    if (variable === null) {
      parts.push(written);
      continue;
    }
    if (variable.name === null) {
      return wrong(field, `${written} is no variable Sandgate knows. Write the value itself.`);
    }
    const value = values[variable.name];
    if (value === null) {
      return wrong(field, `${written} is not known yet. ${variableSources[variable.name]}`);
    }
    parts.push(value);
  }
  return fine(parts.join(""));
}

/** A segment as a server may read it: `%2e%2e` climbs as well as `..` does. */
function climbs(segment: string): boolean {
  const read = segment.replaceAll(/%2e/gi, ".");
  return read === "." || read === "..";
}

/** SECURITY: what is sent with the session's token stays below `/v1` of its own origin; resolve-address.test.ts. */
function pathProblem(path: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(path)) {
    return "Leave the host out: requests go to this account’s sandbox. Begin with /v1/.";
  }
  if (!path.startsWith("/v1/")) return "An address begins with /v1/, e.g. /v1/user/{userID}.";
  if (path.includes("#")) return "Leave out what follows #: it is never sent.";
  if (/[{}]/.test(path)) return "A brace stands alone. A variable is written like {userID}.";
  if (!pathCharacters.test(path)) {
    return "The path holds a character that no address has. Write it percent-encoded.";
  }
  if (loneEscape.test(path)) return "A % needs two hex digits after it. Write %25 for the sign.";
  if (/%2f|%5c/i.test(path)) return "An encoded slash would change the path. Write it as a slash.";
  const segments = path.slice(1).split("/");
  if (segments.some(climbs)) return "Write the path without . and .. segments.";
  if (segments.slice(0, -1).includes("")) return "Two slashes follow each other. Remove one.";
  return null;
}

function checkedQuery(
  rows: readonly NamedValue[],
  values: VariableValues,
): Checked<readonly NamedValue[]> {
  const query: NamedValue[] = [];
  for (const { name, value } of filledRows(rows)) {
    if (name === "") return wrong("query", `The parameter with the value “${value}” has no name.`);
    const read = filled(value, "query", values);
    if (!read.ok) return read;
    query.push({ name, value: read.value });
  }
  return fine(query);
}

/** Fills the variables in and checks the address. The page shows it so; the trusted side sends it so. */
export function resolveAddress(
  { path, query }: Pick<RequestDraft, "path" | "query">,
  values: VariableValues,
): Checked<ResolvedAddress> {
  const typed = path.trim();
  const mark = typed.indexOf("?");
  const written = mark < 0 ? typed : typed.slice(0, mark);
  const resolved = filled(written, "path", values);
  if (!resolved.ok) return resolved;
  const problem = pathProblem(resolved.value);
  if (problem !== null) return wrong("path", problem);
  // a link, or a page of a list, brings parameters along
  const inPath = mark < 0 ? [] : readQueryText(typed.slice(mark + 1));
  const checked = checkedQuery([...inPath, ...query], values);
  return checked.ok ? fine({ path: resolved.value, query: checked.value }) : checked;
}

/** The address in one line, its parameters encoded as they are sent. */
export function addressText({ path, query }: ResolvedAddress): string {
  const search = queryText(query);
  return search === "" ? path : `${path}?${search}`;
}
