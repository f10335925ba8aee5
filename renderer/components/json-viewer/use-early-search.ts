import { useLayoutEffect } from "react";
import type { JsonDocument } from "../../json-document/json-document.ts";
import { useBoundKeys } from "../shortcuts/bindings-context.ts";
import { isFindKey } from "./is-find-key.ts";
import { viewerMemory } from "./viewer-memory.ts";

/** Mod+F while a text is still being read: its viewer then begins with the search. */
export function useEarlySearch(document: JsonDocument): void {
  const keys = useBoundKeys("json-find");
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isFindKey(event, keys) || event.defaultPrevented || hasLayer()) return;
      event.preventDefault();
      const memory = viewerMemory(document);
      memory.isSearchOpen = true;
      memory.isSearchWanted = true;
    };
    globalThis.document.addEventListener("keydown", onKeyDown);
    return () => globalThis.document.removeEventListener("keydown", onKeyDown);
  }, [document, keys]);
}

function hasLayer(): boolean {
  return globalThis.document.querySelector("[role='dialog'], [role='alertdialog']") !== null;
}
