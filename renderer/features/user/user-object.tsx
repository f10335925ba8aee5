import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Settings } from "../../../shared/contract/settings.ts";
import type { UserKind } from "../../../shared/contract/user.ts";
import type { UserReading } from "../../../shared/user/read-user.ts";
import { settingsQuery } from "../../backend/queries.ts";
import { useChangeSettings } from "../../backend/use-change-settings.ts";
import { Tabs, type TabItem } from "../../components/tabs.tsx";
import type { OpenedUser } from "./document/use-user-document.ts";
import { UserBody } from "./user-body.tsx";
import styles from "./user-screen.module.css";

type UserView = Settings["userView"];

export interface UserObjectProps {
  readonly kind: UserKind;
  readonly opened: OpenedUser;
  readonly bodyBytes: number;
  readonly reading: UserReading | null;
  readonly onOpen: () => void;
  /** At the right end of the tabs. */
  readonly trailing: ReactNode;
}

const tabs: readonly TabItem<UserView>[] = [
  { value: "summary", label: "Summary" },
  { value: "tree", label: "Tree" },
  { value: "pretty", label: "Pretty" },
  { value: "raw", label: "Raw" },
];

/** The whole object: what it says, and how it was sent. */
export function UserObject({ trailing, ...body }: UserObjectProps) {
  const chosen = useQuery(settingsQuery).data?.userView ?? "summary";
  const changeSettings = useChangeSettings();
  const view = tabs.some(({ value }) => value === chosen) ? chosen : "summary";
  return (
    <div className={styles.object}>
      <Tabs<UserView>
        label="User object"
        value={view}
        onChange={(userView) => changeSettings({ userView })}
        tabs={tabs}
        trailing={trailing}
      >
        <UserBody {...body} view={view} />
      </Tabs>
    </div>
  );
}
