import { FileX2 } from "lucide-react";
import { useCallback, useEffect, useRef } from "react";
import type { Settings } from "../../../shared/contract/settings.ts";
import type { UserKind } from "../../../shared/contract/user.ts";
import type { PathSegments } from "../../../shared/json-index/node-path.ts";
import { Button } from "../../components/button.tsx";
import { JsonViewer } from "../../components/json-viewer/json-viewer.tsx";
import { Spinner } from "../../components/spinner.tsx";
import type { TreeRow } from "../../json-document/document-rows.ts";
import type { DocumentUser } from "../../json-document/document-user.ts";
import type { JsonDocument } from "../../json-document/json-document.ts";
import { useDocumentState } from "../../json-document/use-document-state.ts";
import { Note } from "../step-frame/note.tsx";
import { ComparePanel } from "./compare/compare-panel.tsx";
import type { OpenedUser } from "./document/use-user-document.ts";
import { DriftPanel } from "./drift/drift-panel.tsx";
import { FieldsPanel } from "./fields/fields-panel.tsx";
import { explainRow } from "./explain-row.ts";
import { SummaryPanel } from "./summary/summary-panel.tsx";
import styles from "./user-screen.module.css";

type UserView = Settings["userView"];

export interface UserBodyProps {
  readonly accountId: string;
  readonly kind: UserKind;
  readonly opened: OpenedUser;
  readonly bodyBytes: number;
  /** Null until it is read. */
  readonly user: DocumentUser | null;
  readonly onOpen: () => void;
  readonly view: UserView;
  readonly onView: (view: UserView) => void;
}

/** What the chosen tab shows of the object, or why it cannot. */
export function UserBody({ opened, onOpen, ...rest }: UserBodyProps) {
  switch (opened.phase) {
    case "waiting":
      return <Button onClick={onOpen}>Open it</Button>;
    case "fetching":
      return <Waiting />;
    case "open":
      return <OpenBody document={opened.document} {...rest} />;
    case "gone":
    case "failed":
    default:
      return <NotThere opened={opened} />;
  }
}

interface OpenBodyProps extends Omit<UserBodyProps, "opened" | "onOpen"> {
  readonly document: JsonDocument;
}

function OpenBody({ document, accountId, kind, user, view, onView }: OpenBodyProps) {
  const { phase, failure } = useDocumentState(document);
  const wantsTree = useRef(false);
  const showInTree = async (path: PathSegments) => {
    const node = await document.nodeAt(path);
    if (node === null) return;
    document.apply({ kind: "reveal", node });
    wantsTree.current = true;
    onView("tree");
  };
  useEffect(() => {
    // the value that led here is gone: the keyboard goes on at its row
    if (view === "tree" && wantsTree.current) focusTree();
    wantsTree.current = false;
  }, [view]);
  const explain = useCallback((row: TreeRow) => explainRow(row, kind), [kind]);
  const onShow = (path: PathSegments) => void showInTree(path);
  if (phase === "failed") return <Unreadable message={failure ?? "This text could not be read."} />;
  if (view === "tree" || view === "pretty" || view === "raw") {
    return (
      <JsonViewer
        document={document}
        label={`${kind}, all fields`}
        view={view}
        onViewChange={onView}
        explain={explain}
      />
    );
  }
  if (view === "fields") return <FieldsPanel document={document} kind={kind} onShow={onShow} />;
  if (view === "drift") return <DriftPanel document={document} kind={kind} onShow={onShow} />;
  if (view === "compare") {
    return <ComparePanel document={document} accountId={accountId} onShow={onShow} />;
  }
  if (user === null) return <Waiting />;
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

function focusTree(): void {
  window.document.querySelector<HTMLElement>("main [role='tree']")?.focus();
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

function Waiting() {
  return (
    <div className={styles.state}>
      <Spinner label="Opening the user object" />
    </div>
  );
}

function NotThere({ opened }: { readonly opened: { readonly phase: "gone" | "failed" } }) {
  return (
    <div className={styles.state}>
      <Note tone="warn" icon={<FileX2 />} title="The object is not here">
        <p>
          {opened.phase === "gone"
            ? "It is not kept any more. Read the user again to see it."
            : "It could not be fetched from this app’s own store. Read the user again."}
        </p>
      </Note>
    </div>
  );
}
