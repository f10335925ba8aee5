/** One part of a distinguished name. `type`: as written; `name`: what it is called. */
export interface NamePart {
  readonly type: string;
  readonly name: string;
  readonly value: string;
}

const names: Readonly<Record<string, string>> = {
  CN: "Common name",
  O: "Organisation",
  OU: "Unit",
  C: "Country",
  L: "Town",
  ST: "State",
  STREET: "Street",
  SERIALNUMBER: "Serial number",
  EMAILADDRESS: "E-mail",
  ORGANIZATIONIDENTIFIER: "Authorisation number",
  "2.5.4.97": "Authorisation number",
};

// RFC 4514: parts between commas (or `+`), a value in quotes or with escaped characters
const part =
  /\s*([A-Za-z][A-Za-z\d-]*|\d+(?:\.\d+)+)\s*=\s*("(?:[^"\\]|\\.)*"|(?:[^,+;"\\]|\\.)*)/y;
const separator = /\s*[,+;]/y;

/** The parts of a certificate's subject, in their order; null when the text has another form. */
export function parseDistinguishedName(text: string): readonly NamePart[] | null {
  const parts: NamePart[] = [];
  let at = 0;
  while (at < text.length) {
    part.lastIndex = at;
    const [whole, type = "", value = ""] = part.exec(text) ?? [];
    if (whole === undefined) return null;
    parts.push({ type, name: names[type.toUpperCase()] ?? type, value: unescapeValue(value) });
    at += whole.length;
    separator.lastIndex = at;
    const end = separator.exec(text)?.[0].length ?? 0;
    if (end === 0 && text.slice(at).trim() !== "") return null;
    at = end === 0 ? text.length : at + end;
  }
  return parts.length === 0 ? null : parts;
}

function unescapeValue(value: string): string {
  const trimmed = value.trim();
  const inner = trimmed.startsWith('"') ? trimmed.slice(1, -1) : trimmed;
  return inner.replaceAll(/\\([^\dA-Fa-f]|[\dA-Fa-f](?![\dA-Fa-f]))/g, "$1");
}
