import { JSONPathEnvironment, JSONPathError, JSONPathRecursionLimitError } from "json-p3";
import { createChildPlaces } from "../../shared/json-index/child-places.ts";
import type { JsonSource } from "../../shared/json-index/json-source.ts";
import { PathWalker } from "../../shared/json-index/path-walker.ts";
import type { FilterOutcome } from "./document-messages.ts";

const mostMatches = 1_000_000;
/** The library calls itself for every level that `..` goes down. */
const deepestLevels = 1_000;

const environment = new JSONPathEnvironment({ strict: true, maxRecursionDepth: deepestLevels });

/**
 * The nodes a JSONPath (RFC 9535) matches. The library computes with what `JSON.parse` makes of the
 * text, so that a comparison with an integer beyond 2^53 is inexact; what it answers are places,
 * and what is shown of them are the bytes.
 */
export function findByJsonPath(source: JsonSource, expression: string): FilterOutcome {
  if (source.index.problem !== null) return failed("Only valid JSON can be filtered.");
  try {
    const query = environment.compile(expression);
    const walker = new PathWalker(source, createChildPlaces(source.index));
    const nodes: number[] = [];
    for (const match of query.lazyQuery(parse(source))) {
      if (nodes.length === mostMatches) {
        return failed(`More than ${mostMatches.toLocaleString("en")} matches: narrow the path.`);
      }
      const node = walker.nodeAt(match.location);
      if (node !== null) nodes.push(node);
    }
    return { kind: "matches", nodes: risingNumbers(nodes) };
  } catch (error) {
    return failed(describeError(error));
  }
}

function parse({ index, decode }: JsonSource) {
  const text = decode(index.bytes);
  return JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
}

/** A path may name a node twice; the tree shows it once. */
function risingNumbers(nodes: readonly number[]): Uint32Array {
  return Uint32Array.from(new Set(nodes)).toSorted();
}

function describeError(error: unknown): string {
  const isTooDeep = error instanceof JSONPathRecursionLimitError;
  if (isTooDeep || (error instanceof RangeError && error.message.includes("call stack"))) {
    return "The text is nested too deeply for this path.";
  }
  if (error instanceof JSONPathError) return `Not a valid JSONPath: ${error.message}.`;
  return "This text is too large to be filtered.";
}

function failed(message: string): FilterOutcome {
  return { kind: "failed", message };
}
