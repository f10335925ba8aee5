import { useCallback, useEffect, useState } from "react";
import type { JsonDocument } from "../../../json-document/json-document.ts";
import type { FieldFilter } from "./filter-fields.ts";

/** What a person looks for among the fields, and which are open. */
export interface FieldsView {
  readonly typed: string;
  readonly filter: FieldFilter;
  readonly open: ReadonlySet<string>;
  /** The row that the Tab key comes to, by pattern. */
  readonly current: string | null;
}

const beginning: FieldsView = { typed: "", filter: "all", open: new Set(), current: null };
const views = new WeakMap<JsonDocument, FieldsView>();

/** Kept as long as the text is open, so that coming back from another tab finds it. */
export function useFieldsView(document: JsonDocument) {
  const [view, setView] = useState(() => views.get(document) ?? beginning);
  useEffect(() => {
    views.set(document, view);
  }, [document, view]);
  const change = useCallback(
    (part: Partial<FieldsView>) => setView((former) => ({ ...former, ...part })),
    [],
  );
  const toggle = useCallback(
    (pattern: string) =>
      setView((former) => {
        const open = new Set(former.open);
        if (!open.delete(pattern)) open.add(pattern);
        return { ...former, open, current: pattern };
      }),
    [],
  );
  return { view, change, toggle };
}
