import type { ReactNode } from "react";
import type { UserDrift } from "../../../shared/user/user-drift.ts";
import { Tabs, type TabItem } from "../../components/tabs.tsx";
import type { DocumentUser } from "../../json-document/document-user.ts";
import type { UserView } from "./user-views.tsx";

interface UserTabsProps {
  /** Null until it is read. */
  readonly user: DocumentUser | null;
  readonly view: UserView;
  readonly onView: (view: UserView) => void;
  /** At the right end of the bar. */
  readonly trailing?: ReactNode;
  readonly children: ReactNode;
}

/** What a client may break on counts; that fields are missing is normal. */
export function countDrift(drift: UserDrift | null): number {
  return drift?.entries.filter(({ sort }) => sort !== "missing").length ?? 0;
}

/** The views of a user object: what it says, how it was sent, what is known about it. */
export function UserTabs({ user, view, onView, trailing, children }: UserTabsProps) {
  const tabs: readonly TabItem<UserView>[] = [
    { value: "summary", label: "Summary" },
    { value: "tree", label: "Tree" },
    { value: "pretty", label: "Pretty" },
    { value: "raw", label: "Raw" },
    { value: "fields", label: "Fields" },
    { value: "drift", label: "Drift", count: countDrift(user?.drift ?? null) },
    { value: "compare", label: "Compare" },
  ];
  return (
    <Tabs<UserView>
      label="User object"
      value={view}
      onChange={onView}
      tabs={tabs}
      trailing={trailing}
    >
      {children}
    </Tabs>
  );
}
