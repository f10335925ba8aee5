import type { JsonSource } from "../../shared/json-index/json-source.ts";
import type { DocumentProblem } from "./document-state.ts";

const newline = 0x0a;
/** Enough for a comment and a doctype in front. */
const looksLikeBytes = 1_024;
/** Of a line without breaks: columns beyond are counted in bytes rather than decoded. */
const longestLine = 1_000_000;

/** What is wrong with the text and where, for people; null for JSON. */
export function describeProblem(source: JsonSource): DocumentProblem | null {
  const { index } = source;
  if (index.problem === null) return null;
  const { offset, expected, truncated } = index.problem;
  const { line, column } = placeOf(source, offset);
  const html = looksLikeHtml(source);
  return {
    message: html
      ? "This is a web page (HTML), not JSON."
      : sentence(source, expected, `line ${line}, column ${column}`),
    line,
    column,
    offset,
    truncated: truncated && !html,
    html,
  };
}

function sentence({ index }: JsonSource, expected: string, place: string): string {
  const { bytes, problem } = index;
  if (bytes.length === 0) return "The text is empty.";
  if (problem?.truncated !== true) return `Not JSON from ${place} on: expected ${expected}.`;
  if (bytes.every(isSpaceOrMark)) return "The text holds nothing but white space.";
  return `The text ends too early, at ${place}: expected ${expected}.`;
}

function isSpaceOrMark(byte: number): boolean {
  return (
    byte === 0x20 ||
    (byte >= 0x09 && byte <= 0x0d) ||
    byte === 0xef ||
    byte === 0xbb ||
    byte === 0xbf
  );
}

/** Counted from 1; columns in UTF-16 units, as editors do. */
function placeOf({ index, decode }: JsonSource, offset: number): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  const before = index.bytes.subarray(0, offset);
  for (let at = before.indexOf(newline); at >= 0; at = before.indexOf(newline, at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  const inLine = before.subarray(lineStart);
  const units = inLine.length > longestLine ? inLine.length : decode(inLine).length;
  return { line, column: units + 1 };
}

function looksLikeHtml({ index, decode }: JsonSource): boolean {
  const beginning = decode(index.bytes.subarray(0, looksLikeBytes)).trimStart().toLowerCase();
  return /^\uFEFF?\s*<(?:!doctype html|html|head|body|!--)/.test(beginning);
}
