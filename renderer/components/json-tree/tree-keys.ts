import type { TreeModel } from "./tree-model.ts";

/** What the tree shows right now: `rows` in sight and which of all rows is selected. */
export interface TreePosition {
  readonly model: TreeModel;
  readonly rows: Int32Array;
  readonly isOpen: (row: number) => boolean;
  readonly selected: number;
}

export type TreeMove =
  | { readonly kind: "select"; readonly row: number }
  | { readonly kind: "open"; readonly rows: readonly number[] }
  | { readonly kind: "close"; readonly row: number };

/**
 * What a key does, after the tree view pattern of the WAI-ARIA Authoring Practices; null when the
 * key means nothing here. `pageRows`: how many rows fit the window.
 */
export function treeMove(key: string, position: TreePosition, pageRows: number): TreeMove | null {
  const { model, rows, isOpen, selected } = position;
  const place = rows.indexOf(selected);
  const select = (at: number): TreeMove => ({
    kind: "select",
    row: rows[Math.max(0, Math.min(rows.length - 1, at))] ?? selected,
  });
  switch (key) {
    case "ArrowDown":
      return select(place + 1);
    case "ArrowUp":
      return select(place - 1);
    case "PageDown":
      return select(place + pageRows);
    case "PageUp":
      return select(place - pageRows);
    case "Home":
      return select(0);
    case "End":
      return select(rows.length - 1);
    case "ArrowRight":
      if (!hasChildren(model, selected)) return null;
      return isOpen(selected) ? select(place + 1) : { kind: "open", rows: [selected] };
    case "ArrowLeft":
      return isOpen(selected) ? { kind: "close", row: selected } : selectParent(position);
    case "Enter":
    case " ":
      if (!hasChildren(model, selected)) return null;
      return isOpen(selected)
        ? { kind: "close", row: selected }
        : { kind: "open", rows: [selected] };
    case "*":
      return { kind: "open", rows: siblingsOf(model, selected) };
    default:
      return null;
  }
}

function hasChildren(model: TreeModel, row: number): boolean {
  return (model.nodes[row]?.children.length ?? 0) > 0;
}

function selectParent({ model, selected }: TreePosition): TreeMove | null {
  const parent = model.parents[selected] ?? -1;
  return parent < 0 ? null : { kind: "select", row: parent };
}

/** Every container beside the row, itself included. */
function siblingsOf(model: TreeModel, row: number): readonly number[] {
  const parent = model.parents[row] ?? -1;
  if (parent < 0) return hasChildren(model, row) ? [row] : [];
  const siblings: number[] = [];
  const end = model.ends[parent] ?? 0;
  for (let at = parent + 1; at < end; at = model.ends[at] ?? end) {
    if (hasChildren(model, at)) siblings.push(at);
  }
  return siblings;
}

/**
 * The next row in sight whose key begins with what was typed, going round; null when there is none.
 * A single letter typed again goes on to the next match.
 */
export function typeAhead(position: TreePosition, typed: string): number | null {
  const { model, rows, selected } = position;
  const wanted = typed.toLowerCase();
  const place = rows.indexOf(selected);
  const first = typed.length > 1 ? 0 : 1;
  for (let step = first; step < rows.length + first; step += 1) {
    const row = rows[(place + step) % rows.length];
    if (row === undefined) continue;
    if (model.nodes[row]?.key?.toLowerCase().startsWith(wanted)) return row;
  }
  return null;
}
