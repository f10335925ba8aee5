import { keyRefusal } from "./key-refusal.ts";

const maxBytes = 65_536;

/**
 * Pasted text made readable: line ends become LF, and the two characters `\n` become one (that is
 * how a key lies in a JSON or .env file). Throws `invalid_input` for what no key can be; `nothing`
 * is what to say of an empty text.
 */
export function cleanKeyText(text: string, nothing: string): string {
  // SECURITY: measured before anything parses, in bytes: a character may be three of them, and the
  // time of the readers grows with the length. import-private-key.refusals.test.ts
  if (Buffer.byteLength(text, "utf8") > maxBytes) {
    throw keyRefusal("This is over 64 KB; a key is under 4 KB. Paste the key alone.");
  }
  if (text.includes("\0")) {
    throw keyRefusal(
      "This is a binary file, not text. Convert it with `base64 < key.p12` and paste the result.",
    );
  }
  const clean = text
    .replace(/^\uFEFF/, "")
    .replaceAll(/\r\n?|\\r\\n|\\n/g, "\n")
    .trim();
  if (clean === "") throw keyRefusal(nothing);
  return clean;
}
