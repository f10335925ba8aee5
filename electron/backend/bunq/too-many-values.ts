import { noNode, type JsonIndex } from "../../../shared/json-index/json-index.ts";

/**
 * More values than this are not read. 100 MB of a bank's JSON holds 5.5 million. Measured with this
 * many zeros in a list that the summary looks at: 1 GB of heap. Twice as many would not fit into
 * the 2 GB that Node has on a machine with 8 GB.
 */
export const maximumValues = 10_000_000;

/**
 * More values than this in the outer five levels are not read: bunq's answers have a handful of
 * items there, and each one is looked at when a user or an id is searched for.
 */
const maximumOuterValues = 200_000;
const outerLevels = 5;

const quote = 0x22;
const comma = 0x2c;
const openBracket = 0x5b;
const backslash = 0x5c;
const openBrace = 0x7b;

/** Whether a text holds too many values to be indexed. Counts what a value can begin after. */
export function holdsTooManyValues(bytes: Uint8Array): boolean {
  if (bytes.length <= maximumValues) return false;
  let values = 1;
  let inString = false;
  for (let at = 0; at < bytes.length && values <= maximumValues; at += 1) {
    const byte = bytes[at];
    if (byte === quote) inString = !inString;
    else if (inString) at += byte === backslash ? 1 : 0;
    else if (byte === comma || byte === openBracket || byte === openBrace) values += 1;
  }
  return values > maximumValues;
}

/** Whether an indexed text is too wide where answers are searched. Stops as soon as it is. */
export function isTooWide(index: JsonIndex): boolean {
  let level = index.count > 0 ? [0] : [];
  let seen = 0;
  for (let depth = 1; depth < outerLevels; depth += 1) {
    const below: number[] = [];
    for (const node of level) {
      const end = index.next[node] ?? noNode;
      for (let child = node + 1; child < end; child = index.next[child] ?? end) {
        below.push(child);
        seen += 1;
        if (seen > maximumOuterValues) return true;
      }
    }
    level = below;
  }
  return false;
}
