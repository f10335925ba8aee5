import { findMember } from "../json/find-member.ts";
import type { JsonNode } from "../json/json-node.ts";
import { unescapeString } from "../json/unescape-string.ts";

const digits = /^\d{1,40}$/;
const wholeNumber = /^\d{1,15}$/;

/** The text of a member; null when it is absent, blank, or of another type than documented. */
export function textMember(node: JsonNode | null, name: string): string | null {
  const member = findMember(node, name);
  if (member?.kind !== "string") return null;
  const text = unescapeString(member.text);
  return text.trim() === "" ? null : text;
}

/** An id as the digits bunq sent, which may be more than a number can hold; null without one. */
export function idMember(node: JsonNode | null): string | null {
  const written = writtenNumber(findMember(node, "id"));
  return written !== null && digits.test(written) ? written : null;
}

/** A whole number from 0, small enough to count with; null for anything else. */
export function countMember(node: JsonNode | null, name: string): number | null {
  const written = writtenNumber(findMember(node, name));
  return written !== null && wholeNumber.test(written) ? Number(written) : null;
}

/** What stands for a number: bunq writes ids now and then, and amounts always, as strings. */
function writtenNumber(node: JsonNode | null): string | null {
  if (node?.kind === "number") return node.text;
  return node?.kind === "string" ? unescapeString(node.text) : null;
}
