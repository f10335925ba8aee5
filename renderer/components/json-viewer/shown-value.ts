import type { TreeRow } from "../../json-document/document-rows.ts";
import { cutText } from "./cut-text.ts";

export interface ShownValue {
  readonly text: string;
  /** How much there is when not all of it is shown: “Text · 24,812 bytes”. */
  readonly chip: string | null;
}

const shownOfLong = 160;
/** Of a value that is folded, enough to recognise it by. */
const shownOfFolded = 48;
const base64Pattern = /^"(?:data:[\w/+.;=-]+,)?[A-Za-z0-9+/_-]{64,}={0,2}"?$/;

/** What a row shows of a scalar: all of it, or its beginning and how long it is. */
export function shownValue(row: Pick<TreeRow, "kind" | "text" | "bytes" | "isCut">): ShownValue {
  const isBase64 = row.kind === "string" && isLikelyBase64(row.text);
  const { shown, left } = cutText(row.text, row.isCut || isBase64 ? shownOfFolded : shownOfLong);
  if (left === 0 && !row.isCut) return { text: row.text, chip: null };
  const sort = isBase64 ? "Base64" : row.kind === "number" ? "Number" : "Text";
  return { text: `${shown}…`, chip: `${sort} · ${row.bytes.toLocaleString("en")} bytes` };
}

/** Long, of base64's letters alone, and of all their kinds: a word or a number is none. */
function isLikelyBase64(text: string): boolean {
  return base64Pattern.test(text) && /[A-Z]/.test(text) && /[a-z]/.test(text) && /\d/.test(text);
}
