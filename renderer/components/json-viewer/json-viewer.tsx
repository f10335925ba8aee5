import type { ReactNode } from "react";
import type { DocumentView, TreeRow } from "../../json-document/document-rows.ts";
import type { JsonDocument } from "../../json-document/json-document.ts";
import { useDocumentState } from "../../json-document/use-document-state.ts";
import { ErrorBoundary } from "../error-boundary.tsx";
import { fileName } from "./file-name.ts";
import { OpenViewer } from "./open-viewer.tsx";
import { Opening, Unopened, EmptyText } from "./viewer-states.tsx";

export interface JsonViewerProps {
  readonly document: JsonDocument;
  /** Accessible name: “User object”. Files are called after it. */
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
      <Phases {...props} />
    </ErrorBoundary>
  );
}

function Phases(props: JsonViewerProps) {
  const { document, label } = props;
  const state = useDocumentState(document);
  if (state.phase === "opening") return <Opening document={document} />;
  if (state.phase === "failed") {
    const failure = state.failure ?? "This text could not be read.";
    return <Unopened failure={failure} blob={document.blob} name={fileName(label)} />;
  }
  if (document.blob.size === 0) return <EmptyText />;
  return <OpenViewer {...props} state={state} />;
}
