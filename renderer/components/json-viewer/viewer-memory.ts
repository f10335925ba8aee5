import type { DocumentView } from "../../json-document/document-rows.ts";
import type { FilterState } from "../../json-document/document-state.ts";
import type { JsonDocument } from "../../json-document/json-document.ts";

/** What a viewer remembers of a document while it lives, beyond what the document knows itself. */
export interface ViewerMemory {
  /** The view that was moved last; the others follow it when they are shown. */
  leader: DocumentView | null;
  /** The node that was selected when a view last looked; another one is brought into sight. */
  selected: number | null;
  isSearchOpen: boolean;
  /** Asked for before there was a search field to go to. */
  isSearchWanted: boolean;
  searchText: string;
  filterText: string;
  /** The filter the tree stands under, whatever was tried since. */
  filter: FilterState | null;
  areNotesHidden: boolean;
  /** Someone is on the way to the place where the text stops being JSON. */
  isProblemWanted: boolean;
}

const memories = new WeakMap<JsonDocument, ViewerMemory>();

export function viewerMemory(document: JsonDocument): ViewerMemory {
  let memory = memories.get(document);
  if (memory === undefined) {
    memory = {
      leader: null,
      selected: null,
      isSearchOpen: false,
      isSearchWanted: false,
      searchText: "",
      filterText: "",
      filter: null,
      areNotesHidden: false,
      isProblemWanted: false,
    };
    memories.set(document, memory);
  }
  return memory;
}
