import { useRef } from "react";
import { Tabs, type TabItem } from "../../components/tabs.tsx";
import type { DocumentView } from "../../json-document/document-rows.ts";
import type { JsonDocument } from "../../json-document/json-document.ts";
import { useUserReading } from "./document/use-user-reading.ts";
import { countDrift } from "./user-tabs.tsx";
import { isDocumentView, UserViews, type UserView } from "./user-views.tsx";
import styles from "./user-screen.module.css";

interface InspectedUserProps {
  readonly document: JsonDocument;
  readonly label: string;
  readonly view: UserView;
  readonly onView: (view: UserView) => void;
}

type InspectorTab = "json" | Exclude<UserView, DocumentView>;

/**
 * Any text in the viewer; where it holds a user, with what the user step tells of one. The tabs come
 * around the viewer, which stays: someone may be at work in it when the user has been read.
 */
export function InspectedUser({ document, label, view, onView }: InspectedUserProps) {
  const reading = useUserReading(document);
  const user = reading?.reading.ok ? reading : null;
  const kind = reading?.reading.ok ? reading.reading.kind : null;
  const lastShown = useRef<DocumentView>("tree");
  const own: TabItem<InspectorTab> = { value: "json", label: "JSON" };
  const tabs: readonly TabItem<InspectorTab>[] =
    user === null
      ? [own]
      : [
          own,
          { value: "summary", label: "Summary" },
          { value: "fields", label: "Fields" },
          { value: "drift", label: "Drift", count: countDrift(user.drift) },
          { value: "compare", label: "Compare" },
        ];
  const choose = (tab: InspectorTab) => {
    if (isDocumentView(view)) lastShown.current = view;
    onView(tab === "json" ? lastShown.current : tab);
  };
  return (
    <div className={styles.object}>
      <Tabs<InspectorTab>
        label="User object"
        value={isDocumentView(view) ? "json" : view}
        onChange={choose}
        tabs={tabs}
      >
        <UserViews {...{ document, kind, user, view, onView, label }} accountId={null} hasChoice />
      </Tabs>
    </div>
  );
}
