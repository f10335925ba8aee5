import { Check } from "lucide-react";
import type { CopyState } from "../use-copy.ts";
import styles from "./json-tree.module.css";

export interface RowAction {
  readonly label: string;
  readonly state: CopyState;
  readonly onAct: () => void;
}

const outcomes = { idle: null, copied: "Copied", failed: "Failed" } as const;

/** What can be done with the selected row. They stay out of the row's accessible name. */
export function RowActions({ actions }: { readonly actions: readonly RowAction[] }) {
  return (
    <span className={styles.actions}>
      {actions.map(({ label, state, onAct }) => (
        <button key={label} type="button" aria-label={label} data-copy={state} onClick={onAct}>
          {state === "copied" ? <Check aria-hidden="true" /> : null}
          {outcomes[state] ?? label}
        </button>
      ))}
    </span>
  );
}
