import { createHash } from "node:crypto";
import type { ReceivedRequest } from "./received-request.ts";

/**
 * Bytes that a client may have signed in place of those it sent.
 * - `group`: what is tried, in a few words, for the list of all.
 * - `is`: ends "It is a signature over …".
 */
export interface Mistake {
  readonly group: string;
  readonly is: string;
  readonly bytes: Uint8Array;
}

type Variant = readonly [bytes: string | Uint8Array, is: string];

/** The string that clients signed until 2020: request line, sorted bunq headers, body. */
function legacyHead(request: ReceivedRequest): string {
  const lines: string[] = [];
  for (let at = 0; at < request.rawHeaders.length; at += 2) {
    const name = request.rawHeaders[at] ?? "";
    const isSigned = /^(cache-control|user-agent|x-bunq-.*)$/i.test(name);
    if (isSigned && !/^x-bunq-client-signature$/i.test(name)) {
      lines.push(`${name}: ${request.rawHeaders[at + 1] ?? ""}`);
    }
  }
  return `${request.method} ${request.target}\n${lines.toSorted().join("\n")}\n\n`;
}

/** Keys in order at every depth, as libraries write them that sort. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

/** As Python's `json.dumps` separates by default. Strings stay as they are. */
function spaced(compact: string): string {
  return compact.replaceAll(/"(?:[^"\\]|\\.)*"|[,:]/g, (part) =>
    part === "," || part === ":" ? `${part} ` : part,
  );
}

function inAscii(text: string): string {
  return text.replaceAll(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function* jsonForms(parsed: unknown): Generator<Variant> {
  const compact = JSON.stringify(parsed);
  yield [compact, "compact JSON"];
  for (const indent of [2, 4, "\t"]) {
    const form = JSON.stringify(indent);
    yield [JSON.stringify(parsed, null, indent), `JSON indented by ${form}`];
    yield [JSON.stringify(sorted(parsed), null, indent), `JSON sorted and indented by ${form}`];
  }
  yield [JSON.stringify(sorted(parsed)), "compact JSON with its keys sorted"];
  yield [spaced(compact), "JSON with a space after each comma and colon"];
  yield [spaced(JSON.stringify(sorted(parsed))), "JSON sorted, spaced after commas and colons"];
  yield [inAscii(compact), "compact JSON in ASCII"];
  yield [inAscii(spaced(compact)), "JSON in ASCII, spaced after commas and colons"];
  yield [compact.replaceAll("/", "\\/"), "compact JSON with its slashes escaped"];
  yield [inAscii(compact.replaceAll("/", "\\/")), "compact JSON in ASCII with its slashes escaped"];
}

function rewritten(body: string): readonly Variant[] {
  try {
    const forms = Array.from(jsonForms(JSON.parse(body)), ([bytes, form]): Variant => [
      bytes,
      `the same body written again as ${form}`,
    ]);
    return [...forms, [JSON.stringify(body), "the body made into a JSON string once more"]];
  } catch {
    // No JSON, or JSON that is nested deeper than the stack.
    return [];
  }
}

function lineEnds(body: string): readonly Variant[] {
  return [
    [`${body}\n`, "the body with a line feed added"],
    [`${body}\r\n`, "the body with CR LF added"],
    [body.trimEnd(), "the body without its trailing white space"],
    [body.trim(), "the body without the white space around it"],
    [body.replaceAll("\r\n", "\n"), "the body with LF in place of CR LF"],
    [body.replaceAll(/\r?\n/g, "\r\n"), "the body with CR LF in place of LF"],
  ];
}

function encodings({ body }: ReceivedRequest): readonly Variant[] {
  const digest = createHash("sha256").update(body).digest();
  const bom = Buffer.from("\ufeff");
  return [
    [Buffer.from(body.toString("latin1")), "the body with its characters encoded twice as UTF-8"],
    [Buffer.from(body.toString("utf8"), "latin1"), "the body in Latin-1"],
    [Buffer.from(body.toString("utf8"), "utf16le"), "the body in UTF-16"],
    [Buffer.concat([bom, body]), "the body with a byte order mark before it"],
    [
      body.subarray(body.indexOf(bom) === 0 ? bom.length : 0),
      "the body without its byte order mark",
    ],
    [digest, "the body's SHA-256, hashed once more"],
    [Buffer.from(digest.toString("hex")), "the body's SHA-256 in hex, hashed once more"],
    [Buffer.from(digest.toString("base64")), "the body's SHA-256 in base64, hashed once more"],
    [Buffer.from(body.toString("base64")), "the body in base64"],
  ];
}

function grouped(group: string, variants: Iterable<Variant>): readonly Mistake[] {
  return Array.from(variants, ([bytes, is]) => ({ group, is, bytes: Buffer.from(bytes) }));
}

/** What clients were seen to sign by mistake, and what is close to it; likelier ones first. */
export function usualMistakes(request: ReceivedRequest): readonly Mistake[] {
  const body = request.body.toString("utf8");
  const legacy = legacyHead(request);
  const oldScheme = "method, path, headers and body, which bunq dropped in 2020";
  return [
    ...grouped("the scheme until 2020", [
      [legacy + body, oldScheme],
      [legacy.replace(" /v1/", " /"), `${oldScheme}, the path without /v1`],
    ]),
    ...grouped("other line ends", lineEnds(body)),
    ...grouped("no body", [
      ["", "no bytes at all"],
      ["{}", "the two bytes {}"],
      ["[]", "the two bytes []"],
    ]),
    ...grouped("JSON written again", rewritten(body)),
    ...grouped("other encodings", encodings(request)),
  ];
}
