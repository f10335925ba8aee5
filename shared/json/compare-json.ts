import type { JsonKind, JsonNode } from "./json-node.ts";
import { matchChildren, type MatchedPair } from "./match-children.ts";
import { unescapeString } from "./unescape-string.ts";

const maximumDifferences = 2000;
// A path is as long as the value is deep: differences far down in an absurdly deep answer would
// each bring a path of 100,000 steps.
const maximumSteps = 200_000;
const maximumVisits = 1_000_000;

/**
 * One place where two values differ.
 * - `path`: from the root to the value, in the later one where it is there; `pattern` is the same to
 *   read, with `[]` for any item: `alias[].value`.
 * - `before`, `after`: the value as written (`250.00`, `"NL"`); of an object or a list how much it
 *   holds, in words; null on the side without it.
 * - `beforeKind`, `afterKind`: the JSON types, null on the side without the value.
 */
export interface JsonDifference {
  readonly sort: "added" | "removed" | "changed";
  readonly path: readonly (string | number)[];
  readonly pattern: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly beforeKind: JsonKind | null;
  readonly afterKind: JsonKind | null;
}

/**
 * - `more`: how many differences there are beyond those listed.
 * - `complete`: false when the values hold more than were compared.
 */
export interface JsonDifferences {
  readonly differences: readonly JsonDifference[];
  readonly more: number;
  readonly complete: boolean;
}

interface Step {
  readonly pair: MatchedPair;
  readonly parent: Step | null;
  readonly depth: number;
}

/**
 * What differs between two values, by path. Keeps what is still to be compared in a list, not on the
 * call stack, so that depth is no limit.
 */
export function compareJson(from: JsonNode, to: JsonNode): JsonDifferences {
  const differences: JsonDifference[] = [];
  let more = 0;
  let steps = 0;
  let visits = 0;
  const open: Step[] = [{ pair: { before: from, after: to }, parent: null, depth: 0 }];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    visits += 1;
    if (visits > maximumVisits) return { differences, more, complete: false };
    const { before, after } = step.pair;
    if (before !== null && after !== null && haveChildren(before, after)) {
      const parent = step;
      const depth = step.depth + 1;
      const pairs = matchChildren(before, after).toReversed();
      for (const pair of pairs) open.push({ pair, parent, depth });
    } else if (!isSame(step.pair)) {
      const fits = differences.length < maximumDifferences && steps + step.depth <= maximumSteps;
      if (fits) differences.push(describe(step));
      steps += fits ? step.depth : 0;
      more += fits ? 0 : 1;
    }
  }
  return { differences, more, complete: true };
}

function haveChildren(before: JsonNode, after: JsonNode): boolean {
  return before.kind === after.kind && isContainer(before);
}

/** Only for pairs without children to compare: values of one type, or of two. */
function isSame({ before, after }: MatchedPair): boolean {
  if (before === null || after === null || before.kind !== after.kind) return false;
  if (before.kind === "string") return unescapeString(before.text) === unescapeString(after.text);
  return before.kind === "number" ? before.text === after.text : true;
}

function describe(step: Step): JsonDifference {
  const { before, after } = step.pair;
  const path = pathTo(step);
  const alone = before === null ? "added" : "removed";
  return {
    sort: before === null || after === null ? alone : "changed",
    path,
    pattern: patternOf(path),
    before: before && written(before),
    after: after && written(after),
    beforeKind: before && before.kind,
    afterKind: after && after.kind,
  };
}

function pathTo(step: Step): readonly (string | number)[] {
  const path: (string | number)[] = [];
  for (let at = step; at.parent !== null; at = at.parent) {
    const node = at.pair.after ?? at.pair.before;
    if (node !== null) path.push(node.key ?? node.index);
  }
  return path.toReversed();
}

function patternOf(path: readonly (string | number)[]): string {
  const parts = path.map((segment) => (typeof segment === "number" ? "[]" : `.${segment}`));
  return parts.join("").replace(/^\./, "");
}

/** Containers in words: their text can be the whole answer. */
function written(node: JsonNode): string {
  if (!isContainer(node)) return node.text;
  const { length } = node.children;
  const unit = node.kind === "object" ? "field" : "item";
  const words = length === 1 ? `1 ${unit}` : `${length} ${unit}s`;
  return `${node.kind === "object" ? "object" : "list"} of ${words}`;
}

function isContainer(node: JsonNode): boolean {
  return node.kind === "object" || node.kind === "array";
}
