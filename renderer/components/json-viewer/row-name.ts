import type { TreeRow } from "../../json-document/document-rows.ts";

/** Members by their key as written, items by their place, the whole text by nothing. */
export function rowName({
  keyText,
  position,
  row,
  path,
}: Pick<TreeRow, "keyText" | "position" | "row" | "path">): string {
  if (keyText === null)
    return path?.length === 0 || (path === null && row === 0) ? "" : `${position}`;
  if (keyText === '""') return keyText;
  return keyText.endsWith('"') && keyText.length > 1 ? keyText.slice(1, -1) : keyText.slice(1);
}
