import { createHash } from "node:crypto";
import { redactionMark } from "../../exchanges/redact.ts";

/** A secret that the record does not hold. `placeholder` stands for it; `variable` brings it. */
export interface HiddenSecret {
  readonly name: string;
  readonly placeholder: string;
  readonly variable: string;
}

/**
 * A body as code can hold it.
 * - `text`: as a literal, a placeholder for each hidden secret. `base64`: where a literal could be
 *   changed on its way. `file`: where it is too long, or not here.
 * - `bytes`, `sha256` (hex): of the true bytes, the hidden ones among them.
 */
export interface SnippetBody {
  readonly content:
    | { readonly kind: "text"; readonly text: string; readonly hidden: readonly HiddenSecret[] }
    | { readonly kind: "base64"; readonly base64: string }
    | { readonly kind: "file"; readonly why: string };
  readonly bytes: number;
  readonly sha256: string;
}

/** The file that a body is read from where it does not stand in the code. */
export const bodyFile = "body.bin";

/** Longer ones are no code to read. */
const longest = 16_384;

/** What every language can hold in a string and every editor leaves alone. */
const safeText = /^(?:[\n\r\t]|\P{Cc})*$/u;

/** Bytes that are all here. */
export function bodyOfBytes(bytes: Buffer): SnippetBody {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const facts = { bytes: bytes.length, sha256 };
  if (bytes.length > longest) return { ...facts, content: tooLong };
  const text = bytes.toString("utf8");
  return isSafe(text) && Buffer.from(text).equals(bytes)
    ? { ...facts, content: { kind: "text", text, hidden: [] } }
    : { ...facts, content: { kind: "base64", base64: bytes.toString("base64") } };
}

/** A recorded body: its redacted text, and the names of what was replaced in it. */
export interface RecordedText {
  readonly text: string | null;
  readonly redactions: readonly string[];
  readonly bytes: number;
  readonly sha256: string;
}

/** The same from a record, whose secrets someone has to bring. */
export function bodyOfRecord({ text, redactions, bytes, sha256 }: RecordedText): SnippetBody {
  const facts = { bytes, sha256 };
  if (text === null) {
    return { ...facts, content: { kind: "file", why: "The record does not hold these bytes." } };
  }
  if (redactions.length === 0) return bodyOfBytes(Buffer.from(text));
  if (text.length > longest || !isSafe(text)) return { ...facts, content: tooLong };
  const hidden = redactions.map((name) => hiddenSecret(name, text));
  // a name may begin like another one
  const open = hidden
    .toSorted((one, other) => other.name.length - one.name.length)
    .reduce((rest, one) => rest.replaceAll(redactionMark(one.name), one.placeholder), text);
  return { ...facts, content: { kind: "text", text: open, hidden } };
}

const tooLong = { kind: "file", why: "The body is too long to stand in code." } as const;

function isSafe(text: string): boolean {
  return safeText.test(text) && !text.startsWith("\uFEFF");
}

function hiddenSecret(name: string, text: string): HiddenSecret {
  const variable = name.toUpperCase().replaceAll(/[^A-Z0-9]+/g, "_");
  let placeholder = `<${variable}>`;
  while (text.includes(placeholder)) placeholder = `<${placeholder}>`;
  return { name, placeholder, variable };
}
