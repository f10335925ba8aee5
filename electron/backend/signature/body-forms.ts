import { createHash } from "node:crypto";
import type { SignatureCause } from "../../../shared/signature-causes.ts";
import type { BodyForm } from "./body-form.ts";
import { decodeWindows1252, encodeLatin1, encodeWindows1252, utf16 } from "./encode-text.ts";
import { jsonForms } from "./json-forms.ts";
import { legacyForms, type SentHead } from "./legacy-forms.ts";

type Variant = readonly [bytes: string | Uint8Array, is: string];

function named(cause: SignatureCause, variants: Iterable<Variant>): readonly BodyForm[] {
  return Array.from(variants, ([bytes, is]) => ({ cause, is, bytes: Buffer.from(bytes) }));
}

const endings = [
  ["", ""],
  ["\n", " and a line feed at the end"],
  ["\r\n", " and CR LF at the end"],
] as const;

/** Walked back from the end: a pattern would look at every run of line breaks anew. */
function withoutLastBreaks(text: string): string {
  let end = text.length;
  while (text[end - 1] === "\n" || text[end - 1] === "\r") end -= 1;
  return text.slice(0, end);
}

function newlineForms(text: string): readonly BodyForm[] {
  return named("trailing-newline", [
    [`${text}\n`, "the body with a line feed at the end"],
    [`${text}\r\n`, "the body with CR LF at the end"],
    [`${text}\n\n`, "the body with two line feeds at the end"],
    [text.replace(/\r?\n$/, ""), "the body without the line break at its end"],
    [withoutLastBreaks(text), "the body without the line breaks at its end"],
  ]);
}

function spaceForms(text: string): readonly BodyForm[] {
  return named("white-space", [
    [text.trimEnd(), "the body without the white space at its end"],
    [text.trim(), "the body without the white space around it"],
    [`${text} `, "the body with a space at the end"],
    [`${text}\0`, "the body with a zero byte at the end"],
    [text.replaceAll("\u00a0", " "), "the body with spaces in place of no-break spaces"],
  ]);
}

/** Other line ends, each also with the end of the last line changed. */
function lineEndForms(text: string): readonly BodyForm[] {
  const unix = text.replaceAll(/\r\n?/g, "\n");
  const bases: readonly Variant[] = [
    [unix, "the body with LF in place of CR LF"],
    [unix.replaceAll("\n", "\r\n"), "the body with CR LF in place of LF"],
    [unix.replaceAll("\n", "\r"), "the body with CR in place of LF"],
    [unix.replaceAll("\n", ""), "the body without its line breaks"],
  ];
  const all = bases.flatMap(([base, is]) => [
    ...endings.map(([end, more]): Variant => [`${String(base)}${end}`, `${is}${more}`]),
    [String(base).trimEnd(), `${is}, and none at the end`] as const,
  ]);
  return named("line-ends", all);
}

function* writtenAgain(text: string): Generator<BodyForm> {
  for (const { text: form, is } of jsonForms(text)) {
    for (const [end, more] of endings) {
      const words = `the same JSON written again: ${is}${more}`;
      yield { cause: "json-rewritten", is: words, bytes: Buffer.from(form + end) };
    }
  }
}

function* encodings(text: string): Generator<BodyForm> {
  const withEnds = [
    [text, ""],
    [`${text}\n`, ", and a line feed at the end"],
    [text.trimEnd(), ", without the white space at its end"],
  ] as const;
  for (const [form, more] of withEnds) {
    const bare = form.replace(/^\uFEFF/, "");
    yield* named("byte-order-mark", [
      [`\uFEFF${bare}`, `the body with a byte order mark before it${more}`],
      [bare, `the body without its byte order mark${more}`],
    ]);
    yield* named("utf-16", [
      [utf16(bare, "little"), `the body in UTF-16 (little endian)${more}`],
      [utf16(bare, "big"), `the body in UTF-16 (big endian)${more}`],
      [
        utf16(`\uFEFF${bare}`, "little"),
        `the body in UTF-16 (little endian, with its mark)${more}`,
      ],
      [utf16(`\uFEFF${bare}`, "big"), `the body in UTF-16 (big endian, with its mark)${more}`],
    ]);
    yield* named("latin-1", [
      [encodeLatin1(form), `the body in Latin-1${more}`],
      [encodeWindows1252(form), `the body in Windows-1252${more}`],
      [
        encodeLatin1(form.replaceAll(/[^\0-\x7f]/g, "?")),
        `the body in ASCII, with ? for the rest${more}`,
      ],
    ]);
    yield* named("utf-8-twice", [
      [decodeWindows1252(Buffer.from(form)), `the body encoded in UTF-8 twice${more}`],
      [Buffer.from(form).toString("latin1"), `the body encoded in UTF-8 twice${more}`],
    ]);
    yield* named("normal-form", [
      [form.normalize("NFC"), `the body in Unicode’s composed form (NFC)${more}`],
      [form.normalize("NFD"), `the body in Unicode’s decomposed form (NFD)${more}`],
    ]);
  }
}

/** A body that is itself no UTF-8 was perhaps signed as such: the other way round. */
function decodings(body: Buffer): readonly BodyForm[] {
  const isWide = body.length > 1 && body.length % 2 === 0;
  const wide = (encoding: string) => new TextDecoder(encoding).decode(body);
  return [
    ...(isWide
      ? named("utf-16", [
          [wide("utf-16le"), "the body in UTF-8, while it is UTF-16 here"],
          [wide("utf-16be"), "the body in UTF-8, while it is UTF-16 here"],
        ])
      : []),
    ...named("latin-1", [
      [decodeWindows1252(body), "the body in UTF-8, while it is Windows-1252 here"],
      [body.toString("latin1"), "the body in UTF-8, while it is Latin-1 here"],
    ]),
  ];
}

function wrapped(text: string, body: Buffer): readonly BodyForm[] {
  const form = new URLSearchParams([["", text]]).toString().slice(1);
  return [
    ...named("url-encoded", [
      [encodeURIComponent(text), "the body percent-encoded"],
      [form, "the body encoded as a form"],
      [decodeForm(text), "the body with its percent-encoding undone"],
    ]),
    ...named("json-in-a-string", [
      [JSON.stringify(text), "the body as one JSON string, in quotes and escaped"],
      [innerString(text), "the text inside the JSON string that the body is"],
    ]),
    ...named("base64-of-body", [
      [body.toString("base64"), "the body in base64"],
      [body.toString("hex"), "the body in hex"],
      [Buffer.from(text, "base64"), "what the body is base64 of"],
    ]),
  ];
}

function decodeForm(text: string): string {
  return new URLSearchParams(`a=${text.replaceAll("&", "%26")}`).get("a") ?? text;
}

function innerString(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "string" ? value : text;
  } catch {
    // No JSON, so no string in JSON.
    return text;
  }
}

function hashedTwice(body: Buffer): readonly BodyForm[] {
  const digest = createHash("sha256").update(body).digest();
  return named("hashed-twice", [
    [digest, "the body’s SHA-256, which was then hashed again"],
    [digest.toString("hex"), "the body’s SHA-256 in hex, which was then hashed again"],
    [digest.toString("hex").toUpperCase(), "the body’s SHA-256 in hex, which was hashed again"],
    [digest.toString("base64"), "the body’s SHA-256 in base64, which was then hashed again"],
  ]);
}

const noBody = named("empty-body", [
  ["", "no bytes at all"],
  ["{}", "the two bytes {}"],
  ["[]", "the two bytes []"],
  ["null", "the word null"],
]);

/**
 * What clients are known to sign in place of the body they send, and what is close to it; likelier
 * ones first, the costly ones last, each made only when asked for.
 */
export function* bodyForms(body: Buffer, sent: SentHead | null): Generator<BodyForm> {
  const text = decodeUtf8(body);
  if (text !== null) yield* newlineForms(text);
  yield* noBody;
  if (sent !== null) yield* legacyForms(sent, body);
  yield* hashedTwice(body);
  if (text === null) yield* decodings(body);
  else {
    yield* lineEndForms(text);
    yield* spaceForms(text);
    yield* writtenAgain(text);
    yield* encodings(text);
    yield* wrapped(text, body);
    if (text.includes("\0")) yield* decodings(body);
  }
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Bytes of another encoding, or of none.
    return null;
  }
}
