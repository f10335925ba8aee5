import { ArrowLeftRight, Check, X } from "lucide-react";
import { useMemo } from "react";
import type { PathSegments } from "../../../../shared/json-index/node-path.ts";
import { Button } from "../../../components/button.tsx";
import { IconButton } from "../../../components/icon-button.tsx";
import { CopyTextButton } from "../fields/copy-text-button.tsx";
import panel from "../fields/panel.module.css";
import { PanelNote } from "../fields/panel-note.tsx";
import styles from "./compare.module.css";
import type { Sides } from "./describe-sides.ts";
import { DifferenceCounts } from "./difference-counts.tsx";
import { DifferenceList } from "./difference-list.tsx";
import { orientDifferences } from "./group-differences.ts";
import type { ComparisonState } from "./use-comparison.ts";
import { writeDifferences } from "./write-differences.ts";

export interface ComparedUsersProps {
  readonly state: Extract<ComparisonState, { phase: "done" }>;
  readonly sides: Sides;
  readonly isSwapped: boolean;
  readonly onSwap: () => void;
  readonly onClose: () => void;
  readonly onShow: (path: PathSegments) => void;
}

/** What differs between two users, and what can be done with the list. */
export function ComparedUsers(props: ComparedUsersProps) {
  const { state, sides, isSwapped, onSwap, onClose, onShow } = props;
  const { comparison, userPath } = state;
  const { more } = comparison;
  const differences = useMemo(
    () => orientDifferences(comparison.differences, isSwapped),
    [comparison, isSwapped],
  );
  const isSame = differences.length === 0;
  return (
    <>
      <div className={panel.bar}>
        <DifferenceCounts differences={differences} more={more} />
        <span className={styles.actions}>
          {isSame ? null : (
            <>
              <span>Values are personal data.</span>
              <CopyTextButton
                label="Copy list"
                text={() => writeDifferences(differences, sides, more)}
              />
            </>
          )}
          <Button icon={<ArrowLeftRight />} onClick={onSwap}>
            Swap sides
          </Button>
          <IconButton label="Close the comparison" icon={<X />} onClick={onClose} />
        </span>
      </div>
      <Kinds state={state} isSwapped={isSwapped} />
      {isSame ? (
        <PanelNote>
          <p className={styles.same}>
            <Check aria-hidden="true" />
            No differences from {sides.from} to {sides.to}.
          </p>
        </PanelNote>
      ) : (
        <DifferenceList
          differences={differences}
          more={more}
          sides={sides}
          isSwapped={isSwapped}
          userPath={userPath}
          onShow={onShow}
        />
      )}
    </>
  );
}

/** That two kinds of user are compared, or that not all of them was, has to be said. */
function Kinds({ state, isSwapped }: Pick<ComparedUsersProps, "state" | "isSwapped">) {
  const { kinds, sameKind, complete } = state.comparison;
  const [from, to] = isSwapped ? [kinds.after, kinds.before] : [kinds.before, kinds.after];
  return (
    <>
      {sameKind ? null : (
        <p className={styles.kinds}>
          {from === null || to === null
            ? "The kind of one side is not named; fields of the same name are compared."
            : `Two kinds of user: from ${from} to ${to}. Fields of the same name are compared.`}
        </p>
      )}
      {complete ? null : (
        <p className={styles.kinds}>
          These users hold more than a million values; what stands behind them was not compared.
        </p>
      )}
    </>
  );
}
