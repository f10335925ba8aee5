import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { JsonDocument } from "../../json-document/json-document.ts";
import { useBoundKeys } from "../shortcuts/bindings-context.ts";
import { useWantedFind } from "../wanted-find.ts";
import { isFindKey } from "./is-find-key.ts";
import { rememberedChoices } from "./search-choices.ts";
import { viewerMemory } from "./viewer-memory.ts";

export interface SearchOpen {
  readonly isOpen: boolean;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly close: () => void;
  readonly toggle: () => void;
}

/** Whether the search bar is there. Mod+F opens it, unless a layer lies over the viewer. */
export function useSearchOpen(
  document: JsonDocument,
  root: RefObject<HTMLElement | null>,
  onClosed: () => void,
): SearchOpen {
  const [isOpen, setOpen] = useState(() => viewerMemory(document).isSearchOpen);
  const field = useRef<HTMLInputElement>(null);
  const isWanted = useRef(viewerMemory(document).isSearchWanted);

  const open = useCallback(() => {
    viewerMemory(document).isSearchOpen = true;
    isWanted.current = true;
    setOpen(true);
    focusField(field.current);
    // the words of the last search are there again, and so are its hits
    const { searchText: text } = viewerMemory(document);
    if (text !== "" && document.getState().search === null) {
      document.apply({ kind: "search", query: { text, ...rememberedChoices() } });
    }
  }, [document]);
  useWantedFind("viewer", open);
  const close = () => {
    viewerMemory(document).isSearchOpen = false;
    document.apply({ kind: "clear-search" });
    // a path may take for ever, and nothing would tell any more that it is on its way
    document.apply({ kind: "stop-filter" });
    setOpen(false);
    onClosed();
  };

  useEffect(() => {
    if (!isOpen || !isWanted.current) return;
    isWanted.current = false;
    viewerMemory(document).isSearchWanted = false;
    focusField(field.current);
  }, [document, isOpen]);

  const keys = useBoundKeys("json-find");
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isFindKey(event, keys) || event.defaultPrevented || !isReachable(root.current)) return;
      event.preventDefault();
      open();
    };
    globalThis.document.addEventListener("keydown", onKeyDown);
    return () => globalThis.document.removeEventListener("keydown", onKeyDown);
  }, [keys, open, root]);

  return { isOpen, field, close, toggle: isOpen ? close : open };
}

function focusField(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}

/** A dialog over the window has the keys; of two viewers, the one that has the focus. */
function isReachable(root: HTMLElement | null): boolean {
  if (root === null || !root.checkVisibility() || root.closest("[inert]")) return false;
  const layer = globalThis.document.querySelector("[role='dialog'], [role='alertdialog']");
  if (layer && !layer.contains(root)) return false;
  const focused = globalThis.document.activeElement;
  const viewers = [...globalThis.document.querySelectorAll("[data-json-viewer]")];
  const holder = viewers.find((viewer) => viewer.contains(focused));
  return holder === undefined ? viewers[0] === root : holder === root;
}
