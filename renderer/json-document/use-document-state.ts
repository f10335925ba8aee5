import { useSyncExternalStore } from "react";
import type { DocumentState } from "./document-state.ts";
import type { JsonDocument } from "./json-document.ts";

/** What is known of an opened text, as it changes. */
export function useDocumentState(document: JsonDocument): DocumentState {
  return useSyncExternalStore(document.subscribe, document.getState);
}
