import { ChevronsDownUp, ChevronsUpDown } from "lucide-react";
import type { ReactNode } from "react";
import type { DocumentView, TreeRow } from "../../json-document/document-rows.ts";
import type { JsonDocument } from "../../json-document/json-document.ts";
import { ErrorBoundary } from "../error-boundary.tsx";
import { IconButton } from "../icon-button.tsx";
import styles from "./json-viewer.module.css";
import { TreeView } from "./tree-view.tsx";

export interface JsonViewerProps {
  readonly document: JsonDocument;
  /** Accessible name: “User object”. */
  readonly label: string;
  readonly view: DocumentView;
  readonly onViewChange: (view: DocumentView) => void;
  /** Which views the bar offers; none when the caller has tabs of its own. */
  readonly views?: readonly DocumentView[] | undefined;
  /** Own words for a row, shown instead of the general hint. */
  readonly explain?: ((row: TreeRow) => string | null) | undefined;
  /** At the right end of the bar. */
  readonly trailing?: ReactNode;
}

/** A JSON text to read: as a tree, laid out, or as received; searched, filtered, copied. */
export function JsonViewer(props: JsonViewerProps) {
  return (
    <ErrorBoundary region="The JSON viewer">
      <Viewer {...props} />
    </ErrorBoundary>
  );
}

function Viewer({ document, label, explain, trailing }: JsonViewerProps) {
  return (
    <div className={styles.view}>
      <div className={styles.bar}>
        <span className={styles.spacer} />
        <IconButton
          label="Expand all"
          icon={<ChevronsUpDown />}
          onClick={() => document.apply({ kind: "expand-all" })}
        />
        <IconButton
          label="Collapse all"
          icon={<ChevronsDownUp />}
          onClick={() => document.apply({ kind: "collapse-all" })}
        />
        {trailing}
      </div>
      <TreeView
        document={document}
        label={label}
        explain={explain}
        actions={null}
        onMenu={() => {}}
        onCopy={() => {}}
      />
    </div>
  );
}
