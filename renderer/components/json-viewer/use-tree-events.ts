import type { KeyboardEvent, MouseEvent } from "react";
import type { JsonDocument } from "../../json-document/json-document.ts";
import { useBoundKeys } from "../shortcuts/bindings-context.ts";
import { copyWanted } from "./copy-wanted.ts";
import type { RowWindow } from "./row-window.ts";
import { useTypeAhead } from "./use-type-ahead.ts";

export interface TreePorts {
  readonly window: RowWindow<"tree">;
  /** Where the pointer asked for the menu; null for the keyboard. */
  readonly onMenu: (at: { readonly x: number; readonly y: number } | null) => void;
  readonly onCopy: (what: "value" | "path") => void;
}

export interface TreeEvents {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onContextMenu: (event: MouseEvent) => void;
}

const treeKeys = /^(?:Arrow(?:Down|Up|Right|Left)|Home|End|Page(?:Down|Up)|Enter|[ *])$/;

/** Turns keys and clicks on the tree into commands; what they mean is decided where the tree is. */
export function useTreeEvents(document: JsonDocument, ports: TreePorts): TreeEvents {
  const collect = useTypeAhead();
  const copyPathKeys = useBoundKeys("json-copy-path");
  const { window, onMenu, onCopy } = ports;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const copied = copyWanted(event, copyPathKeys);
    if (copied !== null) {
      event.preventDefault();
      return onCopy(copied);
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
      event.preventDefault();
      return onMenu(null);
    }
    if (treeKeys.test(event.key)) {
      event.preventDefault();
      window.show(document.getState().selection?.treeRow ?? -1);
      document.apply({ kind: "key", key: event.key, pageRows: window.pageRows });
    } else if (/^[\p{L}\p{N}_$-]$/u.test(event.key)) {
      document.apply({ kind: "type-ahead", text: collect(event.key) });
    }
  };

  const onClick = (event: MouseEvent): void => {
    const node = nodeAt(event);
    if (node === null) return;
    document.apply({ kind: "select", node });
    const isTwisty = event.target instanceof Element && event.target.closest("[data-twisty]");
    if (isTwisty || event.detail === 2) {
      document.apply({ kind: "key", key: "Enter", pageRows: 1 });
    }
  };

  const onContextMenu = (event: MouseEvent): void => {
    event.preventDefault();
    const node = nodeAt(event);
    // a key has opened it already
    if (node === null || event.button !== 2) return;
    document.apply({ kind: "select", node });
    onMenu({ x: event.clientX, y: event.clientY });
  };

  return { onKeyDown, onClick, onContextMenu };
}

function nodeAt({ target }: MouseEvent): number | null {
  if (!(target instanceof Element) || target.closest("button")) return null;
  const node = target.closest("[data-node]")?.getAttribute("data-node");
  return node ? Number(node) : null;
}
