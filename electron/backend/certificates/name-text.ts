import type { NamePart } from "../keys/describe-name.ts";

/** Far over the names of real providers; under what would make a screen unreadable. */
const maxLength = 2000;

/** A whole distinguished name in its order, e.g. `C=NL, O=Acme B.V., CN=Acme`, escaped (RFC 4514, 2.4). */
export function nameText(parts: readonly NamePart[]): string {
  const text = parts.map(({ type, value }) => `${type}=${escaped(value)}`).join(", ");
  return text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
}

function escaped(value: string): string {
  return value.replaceAll(/[,+"\\<>;]/g, String.raw`\$&`).replace(/^#/, String.raw`\#`);
}
