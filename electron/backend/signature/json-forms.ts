import type { JsonNode } from "../../../shared/json/json-node.ts";
import { parseJson } from "../../../shared/json/parse-json.ts";
import { writeJson, type JsonLayout, type WriteString } from "./write-json.ts";

/** A text that a library may have made of another one. `is`: how it was written, in a few words. */
export interface TextForm {
  readonly text: string;
  readonly is: string;
}

const compact: JsonLayout = { name: "compact", item: ",", member: ":", indent: null };

const layouts: readonly JsonLayout[] = [
  compact,
  { name: "with a space after each comma and colon", item: ", ", member: ": ", indent: null },
  { name: "indented by 2 spaces", item: ",", member: ": ", indent: "  " },
  { name: "indented by 4 spaces", item: ",", member: ": ", indent: "    " },
  { name: "indented by tabs", item: ",", member: ": ", indent: "\t" },
  {
    name: "indented as Jackson does",
    item: ",",
    member: " : ",
    indent: "  ",
    inlineArrays: true,
  },
];

interface Style {
  readonly name: string;
  /** Without such a character the style changes nothing. */
  readonly wants: (text: string) => boolean;
  readonly write: WriteString;
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** As .NET writes numbers of characters: with capitals. */
function capitalEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

const beyondAscii = /[\u0080-\uffff]/g;

function escapeSlashes(literal: string): string {
  return literal.replaceAll("/", "\\/");
}

function inAscii(literal: string): string {
  return literal.replace(beyondAscii, unicodeEscape);
}

/** System.Text.Json by default: everything that HTML knows, the quote among it. */
function asDotnet(literal: string): string {
  const inside = literal.slice(1, -1).replaceAll('\\"', '"');
  return `"${inside.replace(/["'&<>+`\u0080-\uffff]/g, capitalEscape)}"`;
}

function isBeyondAscii(text: string): boolean {
  return /[^\0-\x7f]/.test(text);
}

const plain: Style = { name: "", wants: () => true, write: (literal) => literal };

const styles: readonly Style[] = [
  plain,
  { name: "other than ASCII as \\u escapes", wants: isBeyondAscii, write: inAscii },
  { name: "slashes as \\/", wants: (text) => text.includes("/"), write: escapeSlashes },
  {
    name: "slashes as \\/ and other than ASCII as \\u escapes, as PHP does",
    // two looks: one pattern for both begins anew at every slash
    wants: (text) => text.includes("/") && isBeyondAscii(text),
    write: (literal) => inAscii(escapeSlashes(literal)),
  },
  {
    name: "<, > and & as \\u escapes, as Go does",
    wants: (text) => /[<>&]/.test(text),
    write: (literal) => literal.replace(/[<>&\u2028\u2029]/g, unicodeEscape),
  },
  {
    name: "<, >, &, = and ' as \\u escapes, as Gson does",
    wants: (text) => /[=']/.test(text),
    write: (literal) => literal.replace(/[<>&='\u2028\u2029]/g, unicodeEscape),
  },
  {
    name: "with the \\u escapes of System.Text.Json",
    wants: (text) => /\\"|['&<>+`\u0080-\uffff]/.test(text),
    write: asDotnet,
  },
];

function readJson(text: string): JsonNode | null {
  try {
    return parseJson(text);
  } catch {
    // No JSON: then nothing wrote it again as JSON.
    return null;
  }
}

/** What a parser of doubles makes of it: `1.0` becomes `1`, and a repeated key is kept once. */
function throughDoubles(text: string): JsonNode | null {
  try {
    const again = JSON.stringify(JSON.parse(text));
    return readJson(again);
  } catch {
    // Nested deeper than the stack.
    return null;
  }
}

function* formsOf(root: JsonNode, note: string): Generator<TextForm> {
  const whole = writeJson(root, compact, plain.write, false);
  if (whole === null) return;
  for (const isSorted of [false, true]) {
    for (const layout of layouts) {
      for (const { name, wants, write } of styles) {
        if (!wants(whole)) continue;
        const text = writeJson(root, layout, write, isSorted);
        if (text === null) return;
        const is = [layout.name, isSorted ? "keys sorted" : "", name, note].filter(Boolean);
        yield { text, is: is.join(", ") };
        if (layout.indent !== null) {
          const lines = text.replaceAll("\n", "\r\n");
          yield { text: lines, is: [...is, "lines ending in CR LF"].join(", ") };
        }
      }
    }
  }
}

/** A JSON text as the usual libraries write it, likelier ones first; nothing for other texts. */
export function* jsonForms(text: string): Generator<TextForm> {
  const root = readJson(text);
  if (root === null) return;
  yield* formsOf(root, "");
  const doubles = throughDoubles(text);
  if (doubles) yield* formsOf(doubles, "numbers as JavaScript writes them");
}
