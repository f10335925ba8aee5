import { Filter } from "lucide-react";
import { useEffect } from "react";
import type { FilterState } from "../../json-document/document-state.ts";
import type { JsonDocument } from "../../json-document/json-document.ts";
import { Button } from "../button.tsx";
import { describeFilter } from "./describe-search.ts";
import { viewerMemory } from "./viewer-memory.ts";
import { NoteLine } from "./viewer-notes.tsx";

export interface FilterNoteProps {
  readonly document: JsonDocument;
  readonly filter: FilterState | null;
}

/** So that nobody takes the filtered tree for the whole. */
export function FilterNote({ document, filter }: FilterNoteProps) {
  useEffect(() => {
    if (filter === null || filter.phase === "done") viewerMemory(document).filter = filter;
  }, [document, filter]);
  // an expression that is wrong or still running leaves the tree as the one before made it
  const applied = filter?.phase === "done" ? filter : filter && viewerMemory(document).filter;
  if (applied === null) return null;
  const clear = () => {
    viewerMemory(document).filterText = "";
    document.apply({ kind: "clear-filter" });
  };
  return (
    <NoteLine
      tone="info"
      icon={<Filter aria-hidden="true" />}
      actions={
        <Button variant="quiet" onClick={clear} aria-label="Clear the filter">
          Clear
        </Button>
      }
    >
      The tree is filtered by <code>{applied.expression}</code> · {describeFilter(applied)}
    </NoteLine>
  );
}
