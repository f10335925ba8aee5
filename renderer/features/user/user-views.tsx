import { FileX2 } from "lucide-react";
import { useCallback, useEffect, useRef } from "react";
import type { Settings } from "../../../shared/contract/settings.ts";
import type { UserKind } from "../../../shared/contract/user.ts";
import type { PathSegments } from "../../../shared/json-index/node-path.ts";
import { JsonViewer } from "../../components/json-viewer/json-viewer.tsx";
import { Spinner } from "../../components/spinner.tsx";
import { useEarlyFind, type Searchable } from "../../components/wanted-find.ts";
import type { DocumentView, TreeRow } from "../../json-document/document-rows.ts";
import type { DocumentUser } from "../../json-document/document-user.ts";
import type { JsonDocument } from "../../json-document/json-document.ts";
import { useDocumentState } from "../../json-document/use-document-state.ts";
import { Note } from "../step-frame/note.tsx";
import { ComparePanel } from "./compare/compare-panel.tsx";
import { DriftPanel } from "./drift/drift-panel.tsx";
import { explainRow } from "./explain-row.ts";
import { ExplainedRows } from "./fields/explained-rows.tsx";
import { FieldsPanel } from "./fields/fields-panel.tsx";
import { SummaryPanel } from "./summary/summary-panel.tsx";
import styles from "./user-screen.module.css";

export type UserView = Settings["userView"];

export interface UserViewsProps {
  readonly document: JsonDocument;
  /** Null for a text that no account read. */
  readonly accountId: string | null;
  /** Null as long as only the text itself can be shown. */
  readonly kind: UserKind | null;
  /** Null until it is read. */
  readonly user: DocumentUser | null;
  readonly view: UserView;
  readonly onView: (view: UserView) => void;
  /** Accessible name of the tree, and what files are called. */
  readonly label: string;
  /** Lets the viewer switch between its three views, where no tabs do. */
  readonly hasChoice?: boolean;
}

/** The tabs say which view is on, so that the viewer's own choice would say it twice. */
const noChoice: readonly DocumentView[] = [];

export function isDocumentView(view: UserView): view is DocumentView {
  return view === "tree" || view === "pretty" || view === "raw";
}

/** Which of the searches finds in a view, if any does. */
export function searchOf(view: UserView): Searchable | null {
  if (isDocumentView(view)) return "viewer";
  return view === "fields" ? "fields" : null;
}

/** An opened user object in the chosen view. */
export function UserViews(props: UserViewsProps) {
  const { document, accountId, kind, user, view, onView, label, hasChoice = false } = props;
  const { phase, failure } = useDocumentState(document);
  const onShow = useShowInTree(document, view, onView);
  const explain = useCallback(
    (row: TreeRow) => (kind === null ? null : explainRow(row, kind)),
    [kind],
  );
  if (isDocumentView(view) || kind === null) {
    return (
      <ExplainedRows document={document} isUser={kind !== null}>
        <JsonViewer
          document={document}
          label={label}
          view={isDocumentView(view) ? view : "tree"}
          onViewChange={onView}
          views={hasChoice ? undefined : noChoice}
          explain={explain}
        />
      </ExplainedRows>
    );
  }
  if (phase === "failed") return <Unreadable message={failure ?? "This text could not be read."} />;
  if (view === "fields") return <FieldsPanel document={document} kind={kind} onShow={onShow} />;
  if (view === "drift") return <DriftPanel document={document} kind={kind} onShow={onShow} />;
  if (view === "compare") {
    return <ComparePanel document={document} accountId={accountId} onShow={onShow} />;
  }
  if (user === null) return <OpeningUser view={view} />;
  if (!user.reading.ok) return <Unreadable message={user.reading.message} />;
  return (
    <SummaryPanel
      document={document}
      read={user.reading}
      onShow={onShow}
      onShowDrift={() => onView("drift")}
    />
  );
}

/** Goes to a value in the tree, with the focus: what led there is gone then. */
function useShowInTree(
  document: JsonDocument,
  view: UserView,
  onView: (view: UserView) => void,
): (path: PathSegments) => void {
  const isOnItsWay = useRef(false);
  useEffect(() => {
    if (view === "tree" && isOnItsWay.current) {
      window.document.querySelector<HTMLElement>("main [role='tree']")?.focus();
    }
    isOnItsWay.current = false;
  }, [view]);
  const show = async (path: PathSegments) => {
    const node = await document.nodeAt(path);
    if (node === null) return;
    document.apply({ kind: "reveal", node });
    isOnItsWay.current = true;
    onView("tree");
  };
  return (path) => void show(path);
}

function Unreadable({ message }: { readonly message: string }) {
  return (
    <div className={styles.state}>
      <Note tone="warn" icon={<FileX2 />} title="There is nothing to sum up">
        <p>{message}</p>
      </Note>
    </div>
  );
}

/** `view` is what was chosen to be seen; its search may be wanted before it is there. */
export function OpeningUser({ view }: Pick<UserViewsProps, "view">) {
  useEarlyFind(searchOf(view));
  return (
    <div className={styles.state}>
      <Spinner label="Opening the user object" />
    </div>
  );
}
