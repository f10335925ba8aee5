import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Settings } from "../../../shared/contract/settings.ts";
import type { UserKind } from "../../../shared/contract/user.ts";
import type { UserDrift } from "../../../shared/user/user-drift.ts";
import { settingsQuery } from "../../backend/queries.ts";
import { useChangeSettings } from "../../backend/use-change-settings.ts";
import { Tabs, type TabItem } from "../../components/tabs.tsx";
import type { DocumentUser } from "../../json-document/document-user.ts";
import type { OpenedUser } from "./document/use-user-document.ts";
import { UserBody } from "./user-body.tsx";
import styles from "./user-screen.module.css";

type UserView = Settings["userView"];

export interface UserObjectProps {
  readonly accountId: string;
  readonly kind: UserKind;
  readonly opened: OpenedUser;
  readonly bodyBytes: number;
  /** Null until it is read. */
  readonly user: DocumentUser | null;
  readonly onOpen: () => void;
  /** At the right end of the tabs. */
  readonly trailing: ReactNode;
}

/** What a client may break on counts; that fields are missing is normal. */
function countDrift(drift: UserDrift | null): number {
  return drift?.entries.filter(({ sort }) => sort !== "missing").length ?? 0;
}

function tabsOf(user: DocumentUser | null): readonly TabItem<UserView>[] {
  return [
    { value: "summary", label: "Summary" },
    { value: "tree", label: "Tree" },
    { value: "pretty", label: "Pretty" },
    { value: "raw", label: "Raw" },
    { value: "fields", label: "Fields" },
    { value: "drift", label: "Drift", count: countDrift(user?.drift ?? null) },
    { value: "compare", label: "Compare" },
  ];
}

/** The whole object: what it says, and how it was sent. */
export function UserObject({ trailing, ...body }: UserObjectProps) {
  const chosen = useQuery(settingsQuery).data?.userView ?? "summary";
  const changeSettings = useChangeSettings();
  const tabs = tabsOf(body.user);
  const view = tabs.some(({ value }) => value === chosen) ? chosen : "summary";
  const show = (next: UserView) => changeSettings({ userView: next });
  return (
    <div className={styles.object}>
      <Tabs<UserView>
        label="User object"
        value={view}
        onChange={show}
        tabs={tabs}
        trailing={trailing}
      >
        <UserBody {...body} view={view} onView={show} />
      </Tabs>
    </div>
  );
}
