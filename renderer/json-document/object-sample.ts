import { noNode } from "../../shared/json-index/json-index.ts";
import type { JsonSource } from "../../shared/json-index/json-source.ts";
import { valueRange } from "../../shared/json-index/node-range.ts";
import { keyOf, kindOf, valueContent } from "../../shared/json-index/node-text.ts";

const telling = new Set(["type", "value", "currency", "display_name"]);
const longestText = 80;
/** What says what an object is stands near its beginning; a map of a million names has none. */
const lookedAt = 64;

/** The short texts in an object that say what it is, by key: an alias, an amount, a name. */
export function sampleOf(source: JsonSource, node: number): Readonly<Record<string, string>> {
  const { index } = source;
  const end = index.next[node] ?? noNode;
  const sample: Record<string, string> = {};
  let seen = 0;
  for (let child = node + 1; child < end && seen < lookedAt; child = index.next[child] ?? end) {
    seen += 1;
    if (kindOf(source, child) !== "string") continue;
    const key = keyOf(source, child);
    if (key === null || !telling.has(key)) continue;
    const { start, end: valueEnd } = valueRange(index, child);
    if (valueEnd - start <= longestText) sample[key] = valueContent(source, child);
  }
  return sample;
}
