import { findMember } from "../../../../../shared/json/find-member.ts";
import type { JsonNode } from "../../../../../shared/json/json-node.ts";
import { parseJson } from "../../../../../shared/json/parse-json.ts";
import type { JsonTrail } from "../../../../../shared/user/find-user.ts";
import { readUser } from "../../../../../shared/user/read-user.ts";
import { resolveSummary, type ShownFact, type ShownSummary } from "../resolve-summary.ts";
import { summarize } from "../summarize.ts";

export const now = Date.parse("2026-11-21T03:00:00Z");

/** The summary of a user as a window would show it, in an answer that holds just this user. */
export async function shownSummary(kind: string, user: object): Promise<ShownSummary> {
  const answer = parseJson(JSON.stringify({ Response: [{ [kind]: { id: 5, ...user } }] }));
  const read = readUser(answer);
  if (!read.ok) throw new Error(read.message);
  return resolveSummary(summarize(read, { now }), read.path, async (path) => textAt(answer, path));
}

function textAt(answer: JsonNode, path: JsonTrail): string | null {
  let node: JsonNode | null = answer;
  for (const segment of path) {
    if (node === null) return null;
    node =
      typeof segment === "number" ? (node.children[segment] ?? null) : findMember(node, segment);
  }
  return node?.text ?? null;
}

/** A group as `label: words`, with notes in brackets. */
export function linesOf(summary: ShownSummary, title: string): readonly string[] {
  const group = summary.groups.find((candidate) => candidate.title === title);
  return group?.facts.map(lineOf) ?? [];
}

export function lineOf({ label, value }: ShownFact): string {
  if (value === "null") return `${label}: null`;
  if ("odd" in value) return `${label}: odd ${value.odd}`;
  const text = value.text.replaceAll("\n", " | ");
  return `${label}: ${text}${value.note ? ` (${value.note})` : ""}`;
}
