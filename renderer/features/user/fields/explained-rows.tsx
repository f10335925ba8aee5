import { useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import type { PathSegments } from "../../../../shared/json-index/node-path.ts";
import type { JsonDocument } from "../../../json-document/json-document.ts";
import styles from "./explained-rows.module.css";
import { FieldPopover } from "./field-popover.tsx";
import { RowMeaning } from "./row-meaning.tsx";

export interface ExplainedRowsProps {
  readonly document: JsonDocument;
  /** False for a text without documented fields: `?` then means what it means elsewhere. */
  readonly isUser: boolean;
  /** The viewer whose tree is explained. */
  readonly children: ReactNode;
}

interface Explained {
  readonly path: PathSegments;
  readonly row: Element;
  readonly tree: HTMLElement;
}

/** Adds to a tree what its fields mean: `?` explains the selected row, hovering gives the meaning. */
export function ExplainedRows({ document, isUser, children }: ExplainedRowsProps) {
  const region = useRef<HTMLDivElement>(null);
  const [explained, setExplained] = useState<Explained | null>(null);
  const explain = async (tree: HTMLElement) => {
    const row = tree.querySelector("[role='treeitem'][data-selected='true']");
    const { selection } = document.getState();
    if (row === null || selection === null) return;
    setExplained({ path: await document.pathOf(selection.node), row, tree });
  };
  const onKey = (event: KeyboardEvent) => {
    const tree = event.target instanceof Element ? event.target.closest("[role='tree']") : null;
    if (!isUser || event.key !== "?" || !(tree instanceof HTMLElement)) return;
    // it would look for a key that begins with it, and the window would list its shortcuts
    event.preventDefault();
    event.stopPropagation();
    void explain(tree);
  };
  return (
    <div ref={region} role="none" className={styles.region} onKeyDownCapture={onKey}>
      {children}
      <RowMeaning document={document} region={region} />
      {explained ? (
        <FieldPopover
          open
          onOpenChange={() => setExplained(null)}
          anchor={{ current: explained.row }}
          returnFocus={{ current: explained.tree }}
          path={explained.path}
        />
      ) : null}
    </div>
  );
}
