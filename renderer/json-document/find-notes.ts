import { findDeepNodes } from "../../shared/json-index/find-deep-nodes.ts";
import { findDuplicateKeys } from "../../shared/json-index/find-duplicate-keys.ts";
import { findInvalidUtf8 } from "../../shared/json-index/find-invalid-utf8.ts";
import { findLargeNumbers } from "../../shared/json-index/find-large-numbers.ts";
import { findLoneSurrogates, findNulCharacters } from "../../shared/json-index/find-odd-escapes.ts";
import type { FindingSearch } from "../../shared/json-index/finding.ts";
import type { JsonSource } from "../../shared/json-index/json-source.ts";
import type { DocumentNote } from "./document-state.ts";

/** Everything unusual in a text, in small steps. */
export function* findNotes(source: JsonSource): Generator<undefined, readonly DocumentNote[]> {
  const { index } = source;
  const searches: readonly (readonly [DocumentNote["kind"], FindingSearch])[] = [
    ["duplicate-keys", findDuplicateKeys(source)],
    ["lone-surrogates", findLoneSurrogates(index)],
    ["nul-characters", findNulCharacters(index)],
    ["not-utf8", findInvalidUtf8(index)],
    ["very-deep", findDeepNodes(index)],
    ["large-numbers", findLargeNumbers(source)],
  ];
  const notes: DocumentNote[] = [];
  if (index.bytes[0] === 0xef && index.bytes[1] === 0xbb && index.bytes[2] === 0xbf) {
    notes.push({ kind: "byte-order-mark", count: 1, node: null });
  }
  for (const [kind, search] of searches) {
    const finding = yield* search;
    if (finding !== null) notes.push({ kind, ...finding });
  }
  return notes;
}
