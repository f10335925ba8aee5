import { redactionMark } from "../exchanges/redact.ts";

/** A piece of a recorded text: as it was, or the place where a secret stood. */
export type TextPart = string | { readonly secret: string };

/** Secrets by the short name records call them by; an empty map leaves every place open. */
export type SecretValues = ReadonlyMap<string, string>;

/** What records call secrets, wherever they come from. */
export const secretNames: readonly string[] = [
  "session token",
  "former session token",
  "installation token",
  "API key",
  "client secret",
  "authorization code",
  "access token",
  "refresh token",
  "credential token",
  "private key",
  "passphrase",
  "credential",
  "cookie",
  "token",
  "secret",
];

/**
 * Takes a redacted text apart at its marks. `more`: names of this text's own redactions. Somebody's
 * text may hold what looks like a mark; whoever needs the exact bytes compares their digest.
 */
export function splitMarks(text: string, more: readonly string[] = []): readonly TextPart[] {
  const names = [...new Set([...secretNames, ...more])].toSorted((a, b) => b.length - a.length);
  const marks = names.map((name) => literally(redactionMark(name))).join("|");
  const pieces = text.split(new RegExp(`(${marks})`));
  return pieces.flatMap((piece, index): readonly TextPart[] => {
    if (piece === "") return [];
    return index % 2 === 0 ? [piece] : [{ secret: piece.slice(redactionMark("").length) }];
  });
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Puts the known secrets where they stood. `spell`: how that place writes them. */
export function fillIn(
  parts: readonly TextPart[],
  secrets: SecretValues,
  spell: (value: string) => string = (value) => value,
): readonly TextPart[] {
  return mergeTexts(
    parts.map((part) => {
      const value = typeof part === "string" ? undefined : secrets.get(part.secret);
      return value === undefined ? part : spell(value);
    }),
  );
}

/** Texts that lie side by side become one, so that what is written from them is one word. */
export function mergeTexts(parts: readonly TextPart[]): readonly TextPart[] {
  return parts.reduce<readonly TextPart[]>((merged, part) => {
    const last = merged.at(-1);
    if (typeof part !== "string" || typeof last !== "string") return [...merged, part];
    return [...merged.slice(0, -1), last + part];
  }, []);
}

/** The names of the places that are open, each once. */
export function openPlaces(parts: readonly TextPart[]): readonly string[] {
  return [...new Set(parts.flatMap((part) => (typeof part === "string" ? [] : [part.secret])))];
}

/** One text, with every open place written by `write`. */
export function joinParts(
  parts: readonly TextPart[],
  write: (name: string) => string,
  literal: (text: string) => string = (text) => text,
): string {
  return parts
    .map((part) => (typeof part === "string" ? literal(part) : write(part.secret)))
    .join("");
}
