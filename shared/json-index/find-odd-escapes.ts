import { findingOf, type FindingSearch } from "./finding.ts";
import { escapedKeyFlag, escapedValueFlag, type JsonIndex } from "./json-index.ts";
import { keyRange, valueRange, type ByteRange } from "./node-range.ts";

const nodesPerStep = 4096;
const backslash = 0x5c;
const letterU = 0x75;

/** How many of the wanted escapes a string literal holds. */
type CountEscapes = (bytes: Uint8Array, literal: ByteRange) => number;

/** `\ud800` without its other half: such a string cannot be written as UTF-8. */
export function findLoneSurrogates(index: JsonIndex): FindingSearch {
  return findEscapes(index, countLoneSurrogates);
}

/** `\u0000`, which ends a text in many languages and databases. */
export function findNulCharacters(index: JsonIndex): FindingSearch {
  return findEscapes(index, (bytes, literal) => {
    let count = 0;
    for (const { unit } of unicodeEscapes(bytes, literal)) if (unit === 0) count += 1;
    return count;
  });
}

function* findEscapes(index: JsonIndex, countIn: CountEscapes): FindingSearch {
  const { flags, bytes } = index;
  let total = 0;
  let first: number | null = null;
  for (let node = 0; node < index.count; node += 1) {
    if (node % nodesPerStep === 0) yield;
    const flag = flags[node] ?? 0;
    let found = 0;
    if ((flag & escapedKeyFlag) !== 0) {
      const key = keyRange(index, node);
      if (key !== null) found += countIn(bytes, key);
    }
    if ((flag & escapedValueFlag) !== 0) found += countIn(bytes, valueRange(index, node));
    if (found > 0) first ??= node;
    total += found;
  }
  return findingOf(total, first);
}

function countLoneSurrogates(bytes: Uint8Array, literal: ByteRange): number {
  let count = 0;
  let highEnd = -1;
  for (const { unit, start } of unicodeEscapes(bytes, literal)) {
    const isLow = unit >= 0xdc00 && unit <= 0xdfff;
    const isPair = isLow && start === highEnd;
    if (highEnd >= 0 && !isPair) count += 1;
    if (isLow && !isPair) count += 1;
    highEnd = unit >= 0xd800 && unit <= 0xdbff ? start + 6 : -1;
  }
  return highEnd >= 0 ? count + 1 : count;
}

function* unicodeEscapes(
  bytes: Uint8Array,
  { start, end }: ByteRange,
): Generator<{ readonly unit: number; readonly start: number }> {
  const literal = bytes.subarray(start, end);
  for (let at = literal.indexOf(backslash); at >= 0;) {
    const isUnicode = literal[at + 1] === letterU;
    if (isUnicode) yield { unit: hexAt(literal, at + 2), start: at };
    at = literal.indexOf(backslash, at + (isUnicode ? 6 : 2));
  }
}

function hexAt(bytes: Uint8Array, at: number): number {
  return Number.parseInt(String.fromCharCode(...bytes.subarray(at, at + 4)), 16);
}
