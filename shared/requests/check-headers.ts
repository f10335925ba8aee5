import { fine, wrong, type Checked } from "./draft-problem.ts";
import { filledRows, type NamedValue } from "./request-draft.ts";

/** What no request may set itself, with the reason as the end of a sentence. */
const reserved: Readonly<Record<string, string>> = {
  "x-bunq-client-signature": "Sandgate signs every request itself",
  "x-bunq-client-authentication": "Sandgate adds the session’s token itself",
  "x-bunq-client-request-id": "every request gets an id of its own",
  host: "requests go to this account’s sandbox",
  "content-length": "it follows from the body",
  "transfer-encoding": "the body is sent whole",
  connection: "Sandgate keeps the connection",
  "keep-alive": "Sandgate keeps the connection",
  "proxy-connection": "Sandgate keeps the connection",
  "proxy-authorization": "it is for a proxy, not for bunq",
  upgrade: "bunq is spoken to in HTTP/1.1",
  expect: "the body is sent at once",
  te: "the body is read whole",
  trailer: "the body is sent whole",
  "accept-encoding": "a signature is over the bytes as they are, not compressed",
};

const nameForm = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const valueForm = /^[\x20-\x7e]*$/;

function problemWith({ name, value }: NamedValue): string | null {
  if (name === "") return `The header with the value “${value}” has no name.`;
  // SECURITY: a line break here would be another header, or another request; check-headers.test.ts.
  if (!nameForm.test(name)) return `${JSON.stringify(name)} is no header’s name.`;
  const why = reserved[name.toLowerCase()];
  if (why !== undefined) return `${name} cannot be set here: ${why}. Remove it.`;
  if (!valueForm.test(value)) {
    return `The value of ${name} holds a character that no header has. Plain ASCII is sent.`;
  }
  return null;
}

/** The headers to send in the place of, or beside, those of every request. */
export function checkHeaders(rows: readonly NamedValue[]): Checked<readonly NamedValue[]> {
  const headers = filledRows(rows).map(({ name, value }) => ({
    name: name.trim(),
    value: value.trim(),
  }));
  const seen = new Set<string>();
  for (const header of headers) {
    const problem = problemWith(header);
    if (problem !== null) return wrong("headers", problem);
    const known = header.name.toLowerCase();
    if (seen.has(known)) return wrong("headers", `${header.name} stands there twice. Keep one.`);
    seen.add(known);
  }
  return fine(headers);
}
