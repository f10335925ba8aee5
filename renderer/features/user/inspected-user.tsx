import { JsonViewer } from "../../components/json-viewer/json-viewer.tsx";
import type { JsonDocument } from "../../json-document/json-document.ts";
import { useUserReading } from "./document/use-user-reading.ts";
import { UserTabs } from "./user-tabs.tsx";
import { isDocumentView, UserViews, type UserView } from "./user-views.tsx";
import styles from "./user-screen.module.css";

interface InspectedUserProps {
  readonly document: JsonDocument;
  readonly label: string;
  readonly view: UserView;
  readonly onView: (view: UserView) => void;
}

/** Any text: in the viewer, and with the views of a user object where it holds one. */
export function InspectedUser({ document, label, view, onView }: InspectedUserProps) {
  const user = useUserReading(document);
  if (!user?.reading.ok) {
    const shown = isDocumentView(view) ? view : "tree";
    return <JsonViewer document={document} label={label} view={shown} onViewChange={onView} />;
  }
  const { kind } = user.reading;
  return (
    <div className={styles.object}>
      <UserTabs user={user} view={view} onView={onView}>
        <UserViews {...{ document, kind, user, view, onView }} accountId={null} />
      </UserTabs>
    </div>
  );
}
