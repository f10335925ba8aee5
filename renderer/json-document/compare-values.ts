import type { JsonSource } from "../../shared/json-index/json-source.ts";
import { openJsonNode } from "../../shared/json-index/lazy-node.ts";
import { compareJson, type JsonDifferences } from "../../shared/json/compare-json.ts";
import type { JsonNode } from "../../shared/json/json-node.ts";
import { describeProblem } from "./describe-problem.ts";
import { shortenDifference } from "./shorten-difference.ts";

/** What differs between two texts, by path; null when one of them is not JSON. */
export function compareValues(other: JsonSource, own: JsonSource): JsonDifferences | null {
  const before = wholeValue(other);
  const after = wholeValue(own);
  if (before === null || after === null) return null;
  const compared = compareJson(before, after);
  return { ...compared, differences: compared.differences.map(shortenDifference) };
}

function wholeValue(source: JsonSource): JsonNode | null {
  return describeProblem(source) === null ? openJsonNode(source) : null;
}
