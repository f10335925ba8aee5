import { redactText, type KnownSecret } from "./redact.ts";

/** Bodies over this are not kept as bytes: `exchange.read` answers them whole. */
const maximumBytes = 1_000_000;

/** How files begin that people send as attachments and that are what they seem to be. */
const beginnings: readonly (readonly [offset: number, text: string])[] = [
  [0, "\x89PNG\r\n\x1a\n"],
  [0, "\xff\xd8\xff"],
  [0, "GIF87a"],
  [0, "GIF89a"],
  [8, "WEBP"],
  [0, "%PDF-"],
];

/**
 * The exact bytes of an image or a PDF, as base64; null for everything else, such as an archive,
 * where nobody could tell what is in it.
 * SECURITY: what holds a secret in any encoding of text is not kept; bytes-to-keep.test.ts.
 */
export function bytesToKeep(bytes: Uint8Array, known: readonly KnownSecret[]): string | null {
  const buffer = Buffer.from(bytes);
  if (buffer.length > maximumBytes) return null;
  const isMedia = beginnings.some(
    ([offset, text]) => buffer.toString("latin1", offset, offset + text.length) === text,
  );
  if (!isMedia) return null;
  const hasSecret = readings(buffer).some((text) => redactText(text, known).redactions.length > 0);
  return hasSecret ? null : buffer.toString("base64");
}

/** As UTF-8, and as UTF-16 of both orders from an even and from an odd place on. */
function readings(bytes: Buffer): readonly string[] {
  const utf16 = [0, 1].flatMap((from) => {
    const even = Buffer.from(
      bytes.subarray(from, from + 2 * Math.floor((bytes.length - from) / 2)),
    );
    return [even.toString("utf16le"), even.swap16().toString("utf16le")];
  });
  return [bytes.toString("utf8"), ...utf16];
}
