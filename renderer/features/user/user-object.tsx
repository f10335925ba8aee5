import { useQuery } from "@tanstack/react-query";
import { useCallback, type ReactNode } from "react";
import type { Settings } from "../../../shared/contract/settings.ts";
import type { UserKind } from "../../../shared/contract/user.ts";
import type { JsonNode } from "../../../shared/json/json-node.ts";
import { settingsQuery } from "../../backend/queries.ts";
import { useChangeSettings } from "../../backend/use-change-settings.ts";
import { JsonTree } from "../../components/json-tree/json-tree.tsx";
import { Tabs } from "../../components/tabs.tsx";
import { findUserNode } from "./find-user-node.ts";
import { UserText } from "./user-text.tsx";
import styles from "./user-screen.module.css";

export interface UserObjectProps {
  readonly body: string;
  readonly kind: UserKind;
  /** At the right end of the tabs. */
  readonly trailing: ReactNode;
}

/** The whole object, as a tree to read and as the text that was signed. */
export function UserObject({ body, kind, trailing }: UserObjectProps) {
  const view = useQuery(settingsQuery).data?.userView === "raw" ? "raw" : "tree";
  const changeSettings = useChangeSettings();
  const pick = useCallback((root: JsonNode) => findUserNode(root, kind), [kind]);
  const isOwnId = useCallback(
    (node: JsonNode) => node.key === "id" && node.parent?.key === kind,
    [kind],
  );
  const explain = useCallback(
    (node: JsonNode) => (isOwnId(node) ? "use this in /v1/user/{userID}" : null),
    [isOwnId],
  );
  return (
    <div className={styles.object}>
      <Tabs<Settings["userView"]>
        label="User object"
        value={view}
        onChange={(userView) => changeSettings({ userView })}
        tabs={[
          { value: "tree", label: "Tree" },
          { value: "raw", label: "Raw" },
        ]}
        trailing={trailing}
      >
        {view === "tree" ? (
          <JsonTree
            text={body}
            label={`${kind}, all fields`}
            pick={pick}
            explain={explain}
            isStart={isOwnId}
            openDepth={kind === "UserApiKey" ? 3 : 1}
          />
        ) : (
          <UserText body={body} />
        )}
      </Tabs>
    </div>
  );
}
