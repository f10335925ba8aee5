import type { KeyboardEvent, MouseEvent, RefObject } from "react";
import { treeMove, typeAhead } from "./tree-keys.ts";
import { rowHeight } from "./use-row-window.ts";
import type { Tree } from "./use-tree.ts";
import { useTypeAhead } from "../json-viewer/use-type-ahead.ts";

export interface TreeCopies {
  readonly value: () => Promise<void>;
  readonly path: () => Promise<void>;
}

export interface TreeEvents {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
}

/** Turns keys and clicks on the tree into moves and copies. */
export function useTreeEvents(
  tree: Tree,
  copies: TreeCopies,
  scroller: RefObject<HTMLElement | null>,
): TreeEvents {
  const collect = useTypeAhead();

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== "c" || isTextMarked()) return;
      event.preventDefault();
      void (event.shiftKey ? copies.path() : copies.value());
      return;
    }
    const pageRows = Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1;
    const move = treeMove(event.key, tree, Math.max(1, pageRows));
    if (move !== null) {
      event.preventDefault();
      tree.apply(move);
    } else if (/^[\p{L}\p{N}_$-]$/u.test(event.key)) {
      const row = typeAhead(tree, collect(event.key));
      if (row !== null) tree.apply({ kind: "select", row });
    }
  };

  const onClick = (event: MouseEvent): void => {
    if (!(event.target instanceof Element) || event.target.closest("button")) return;
    const row = Number(event.target.closest("[data-row]")?.getAttribute("data-row") ?? -1);
    if (row < 0) return;
    tree.apply({ kind: "select", row });
    if (event.target.closest("[data-twisty]") === null && event.detail !== 2) return;
    tree.apply(tree.isOpen(row) ? { kind: "close", row } : { kind: "open", rows: [row] });
  };

  return { onKeyDown, onClick };
}

/** Marked text is what Ctrl+C is for; the selected row comes second. */
function isTextMarked(): boolean {
  return !(getSelection()?.isCollapsed ?? true);
}
