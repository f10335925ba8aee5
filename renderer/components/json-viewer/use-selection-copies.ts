import type { PathStyle } from "../../../shared/json-index/path-text.ts";
import type { JsonDocument } from "../../json-document/json-document.ts";
import { selectionCopy, type CopyWhat } from "./selection-copies.ts";
import { useCopying, type Copying } from "./use-copying.ts";
import { usePathStyle } from "./use-path-style.ts";

export interface SelectionCopies {
  readonly copying: Copying;
  readonly copy: (what: CopyWhat) => void;
  /** What keys and buttons copy; the path in the notation that was chosen. */
  readonly copyShort: (what: "value" | "path") => void;
  readonly pathStyle: PathStyle;
  readonly setPathStyle: (style: PathStyle) => void;
}

/** Copying something of the selected node, and in which notation its path is. */
export function useSelectionCopies(document: JsonDocument): SelectionCopies {
  const copying = useCopying();
  const [pathStyle, setPathStyle] = usePathStyle();
  const copy = (what: CopyWhat) => {
    const request = selectionCopy(document, what);
    if (request) copying.copy(request);
  };
  const copyShort = (what: "value" | "path") => copy(what === "path" ? { path: pathStyle } : what);
  return { copyShort, copying, copy, pathStyle, setPathStyle };
}
