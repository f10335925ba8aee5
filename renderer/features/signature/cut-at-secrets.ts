import type { ExchangeBody } from "../../../shared/contract/exchange.ts";

/** A part of a recorded body. `bytes` of a hidden one is null where only their sum is known. */
export type BodyPart =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "hidden"; readonly name: string; readonly bytes: number | null };

/**
 * A recorded body as far as it is here.
 * - `hidden`: bytes behind all the marks together; null where the end of the body is not here.
 */
export interface CutBody {
  readonly parts: readonly BodyPart[];
  readonly hidden: number | null;
}

const encoder = new TextEncoder();

function marksOf(redactions: readonly string[]): RegExp {
  const names = redactions
    .toSorted((one, other) => other.length - one.length)
    .map((name) => name.replaceAll(/[^\w ]/g, (character) => `\\${character}`));
  return new RegExp(`•••• (${names.join("|")})`, "g");
}

/** The bytes of a body that is no text. */
export function keptBytes(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** Takes the marks out of a redacted text, and counts what they hide. */
export function cutAtSecrets(body: ExchangeBody): CutBody {
  // bytes that are no text are kept only where no secret was found in them
  if (body.base64 !== null) {
    return { parts: [{ kind: "bytes", bytes: keptBytes(body.base64) }], hidden: 0 };
  }
  const text = body.text ?? "";
  const parts: BodyPart[] = [];
  let done = 0;
  const addText = (end: number): void => {
    if (end > done) parts.push({ kind: "bytes", bytes: encoder.encode(text.slice(done, end)) });
  };
  const marks = body.redactions.length === 0 ? [] : text.matchAll(marksOf(body.redactions));
  for (const match of marks) {
    addText(match.index);
    parts.push({ kind: "hidden", name: match[1] ?? "secret", bytes: null });
    done = match.index + match[0].length;
  }
  addText(text.length);
  return withLengths(parts, body);
}

function withLengths(parts: readonly BodyPart[], body: ExchangeBody): CutBody {
  const marks = parts.filter(({ kind }) => kind === "hidden").length;
  if (marks === 0) return { parts, hidden: 0 };
  if (body.text === null || body.text.length < body.units) return { parts, hidden: null };
  const shown = parts.reduce(
    (sum, part) => sum + (part.kind === "bytes" ? part.bytes.length : 0),
    0,
  );
  const hidden = body.bytes - shown;
  if (marks > 1) return { parts, hidden };
  return {
    parts: parts.map((part) => (part.kind === "hidden" ? { ...part, bytes: hidden } : part)),
    hidden,
  };
}
