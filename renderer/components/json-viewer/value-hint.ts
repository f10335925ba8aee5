import type { TreeRow } from "../../json-document/document-rows.ts";
import { bunqTime } from "./bunq-time.ts";
import { describeAge } from "./describe-age.ts";
import { describeSeconds } from "./describe-seconds.ts";

export type HintedRow = Pick<
  TreeRow,
  "kind" | "key" | "text" | "isCut" | "isOpen" | "children" | "sample"
>;

/** What a value means, in a few words beside it; null when it speaks for itself. */
export function valueHint(row: HintedRow, now: number): string | null {
  if (row.kind === "array") return count(row.children, "item");
  if (row.kind === "object") return objectHint(row);
  if (row.isCut) return null;
  if (row.kind === "number" && row.key === "session_timeout") {
    return describeSeconds(Number(row.text));
  }
  const moment = row.kind === "string" ? bunqTime(row.text.slice(1, -1)) : null;
  return moment === null ? null : describeAge(moment, now);
}

/** A closed object of a known shape says what it holds: an alias, an amount. Else its size. */
function objectHint({ isOpen, children, sample }: HintedRow): string {
  const size = count(children, "field");
  if (isOpen) return size;
  const { type, value, currency, display_name: name } = sample;
  if (value !== undefined && type !== undefined) return `${type} ${value}`;
  if (value !== undefined && currency !== undefined) return `${currency} ${value}`;
  return name ?? size;
}

function count(number: number, unit: string): string {
  return `${number.toLocaleString("en")} ${unit}${number === 1 ? "" : "s"}`;
}
