import { useLayoutEffect } from "react";
import { isFindKey } from "./json-viewer/is-find-key.ts";
import { useBoundKeys } from "./shortcuts/bindings-context.ts";

/** What has a search of its own. */
export type Searchable = "viewer" | "fields";

let wanted: Searchable | null = null;

/**
 * Mod+F while `searchable` is still on its way: it then begins with its search. The browser's own
 * find would see only that something is awaited. Nothing waits for null.
 */
export function useEarlyFind(searchable: Searchable | null): void {
  const keys = useBoundKeys("json-find");
  // before the browser can hand over a key, so that none is missed between two of them
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (searchable === null || !isFindKey(event, keys) || event.defaultPrevented || hasLayer())
        return;
      event.preventDefault();
      wanted = searchable;
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [keys, searchable]);
}

/** Calls `onFind` once, where Mod+F was pressed before `searchable` was there. */
export function useWantedFind(searchable: Searchable, onFind: () => void): void {
  useLayoutEffect(() => {
    if (wanted !== searchable) return;
    wanted = null;
    onFind();
  });
}

/** Who goes elsewhere meanwhile does not want it any more. */
export function forgetWantedFind(searchable: Searchable | null): void {
  if (wanted === searchable) wanted = null;
}

function hasLayer(): boolean {
  return document.querySelector("[role='dialog'], [role='alertdialog']") !== null;
}
