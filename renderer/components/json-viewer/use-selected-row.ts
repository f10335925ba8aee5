import { useEffect, useState } from "react";
import type { TreeRow } from "../../json-document/document-rows.ts";
import type { JsonDocument } from "../../json-document/json-document.ts";
import { useDocumentState } from "../../json-document/use-document-state.ts";
import { edge } from "./row-scale.ts";
import type { RowWindow } from "./row-window.ts";
import type { ShownRow, ShownRows } from "./use-row-window.ts";

/** Out of sight by far, whatever the size of the window. */
const farAway = 100_000;

/**
 * The selected row while it is scrolled out of sight: it stays on the page, because the focus of
 * assistive technology is on it. Null while it is in sight or hidden by a closed branch.
 */
export function useSelectedRow(
  document: JsonDocument,
  window: RowWindow<"tree">,
  { shown, offset }: Pick<ShownRows<"tree">, "shown" | "offset">,
): ShownRow<TreeRow> | null {
  const { selection, revision } = useDocumentState(document);
  const place = selection?.treeRow ?? -1;
  const isShown = shown.length === 0 || shown.some(({ row }) => row.node === selection?.node);
  const [found, setFound] = useState<{ row: TreeRow; revision: number } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const fetchRow = async () => {
      const [row] = await document.rows("tree", place, 1);
      if (isWanted && row) setFound({ row, revision });
    };
    if (!isShown && place >= 0) void fetchRow();
    return () => {
      isWanted = false;
    };
  }, [document, place, revision, isShown]);
  if (isShown || found === null || found.row.node !== selection?.node) return null;
  const y = edge + place * window.scale.rowHeight - window.top - offset;
  return { row: found.row, y: Math.max(-farAway, Math.min(farAway, y)) };
}
