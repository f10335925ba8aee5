import { findMember } from "../../../shared/json/find-member.ts";
import type { JsonNode } from "../../../shared/json/json-node.ts";
import { unescapeString } from "../../../shared/json/unescape-string.ts";
import { bunqTime } from "../json-viewer/bunq-time.ts";
import { describeAge } from "../json-viewer/describe-age.ts";
import { describeSeconds } from "../json-viewer/describe-seconds.ts";

/** What a value means, in a few words beside it; null when it speaks for itself. */
export function valueHint(node: JsonNode, isOpen: boolean, now: number): string | null {
  if (node.kind === "array") return count(node.children.length, "item");
  if (node.kind === "object") return objectHint(node, isOpen);
  if (node.kind === "number" && node.key === "session_timeout") {
    return describeSeconds(Number(node.text));
  }
  const moment = node.kind === "string" ? bunqTime(unescapeString(node.text)) : null;
  return moment === null ? null : describeAge(moment, now);
}

/** A closed object of a known shape says what it holds: an alias, an amount. Else its size. */
function objectHint(node: JsonNode, isOpen: boolean): string {
  const size = count(node.children.length, "field");
  if (isOpen) return size;
  const type = shortText(node, "type");
  const value = shortText(node, "value");
  const currency = shortText(node, "currency");
  if (value !== null && type !== null) return `${type} ${value}`;
  if (value !== null && currency !== null) return `${currency} ${value}`;
  return shortText(node, "display_name") ?? size;
}

function shortText(node: JsonNode, name: string): string | null {
  const member = findMember(node, name);
  if (member?.kind !== "string" || member.text.length > 60) return null;
  return unescapeString(member.text);
}

function count(number: number, unit: string): string {
  return `${number.toLocaleString("en")} ${unit}${number === 1 ? "" : "s"}`;
}
