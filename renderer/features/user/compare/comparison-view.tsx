import { useQuery } from "@tanstack/react-query";
import { FileX2 } from "lucide-react";
import type { PathSegments } from "../../../../shared/json-index/node-path.ts";
import { userQuery } from "../../../backend/queries.ts";
import { Button } from "../../../components/button.tsx";
import { Spinner } from "../../../components/spinner.tsx";
import type { JsonDocument } from "../../../json-document/json-document.ts";
import type { ComparisonChoice } from "../../../stores/ui-state.ts";
import { Note } from "../../step-frame/note.tsx";
import panel from "../fields/panel.module.css";
import styles from "./compare.module.css";
import { ComparedUsers } from "./compared-users.tsx";
import { describeSides } from "./describe-sides.ts";
import { useComparison, type ComparisonState } from "./use-comparison.ts";

export interface ComparisonViewProps {
  readonly document: JsonDocument;
  readonly accountId: string | null;
  readonly choice: ComparisonChoice;
  readonly onSwap: () => void;
  /** Back to the choice. */
  readonly onClose: () => void;
  readonly onShow: (path: PathSegments) => void;
}

/** The comparison with what was chosen: under way, refused, or what differs. */
export function ComparisonView(props: ComparisonViewProps) {
  const { document, accountId, choice, onSwap, onClose, onShow } = props;
  const state = useComparison(document, accountId, choice.other);
  const ownReadAt = useReadAt(accountId);
  const sides = describeSides(choice, state.phase === "done" ? state.otherReadAt : null, ownReadAt);
  return (
    <section className={panel.panel} aria-labelledby="comparison">
      <h2 id="comparison" data-takes-focus="" className="visually-hidden">
        From {sides.from} to {sides.to}
      </h2>
      {state.phase === "done" ? (
        <ComparedUsers
          state={state}
          sides={sides}
          isSwapped={choice.isSwapped}
          onSwap={onSwap}
          onClose={onClose}
          onShow={onShow}
        />
      ) : (
        <NotCompared state={state} onClose={onClose} />
      )}
    </section>
  );
}

/** When this user was read; null where no account did. */
function useReadAt(accountId: string | null): number | null {
  const read = useQuery({ ...userQuery(accountId ?? ""), enabled: accountId !== null });
  return read.data?.fetchedAt ?? null;
}

interface NotComparedProps {
  readonly state: Exclude<ComparisonState, { phase: "done" }>;
  readonly onClose: () => void;
}

function NotCompared({ state, onClose }: NotComparedProps) {
  if (state.phase === "running") {
    return (
      <div className={styles.waiting}>
        <Spinner label="Comparing" />
        <span>Comparing…</span>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    );
  }
  return (
    <div className={styles.refused}>
      <Note
        tone="warn"
        icon={<FileX2 />}
        title={state.title}
        action={<Button onClick={onClose}>Choose another</Button>}
      >
        <p>{state.message}</p>
      </Note>
    </div>
  );
}
