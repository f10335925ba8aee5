import { Check, Ellipsis, TriangleAlert } from "lucide-react";
import styles from "./rows.module.css";
import type { CopyOutcome } from "./use-copying.ts";

export interface RowActionsProps {
  readonly onCopy: (what: "value" | "path") => void;
  readonly onMenu: () => void;
  readonly outcome: CopyOutcome | null;
}

/**
 * What can be done with the selected row. They stay out of the row's accessible name, and the keys
 * that do the same are those of the tree, which is the one thing that Tab reaches.
 */
export function RowActions({ onCopy, onMenu, outcome }: RowActionsProps) {
  return (
    <span className={styles.actions}>
      <Action
        label="Copy value"
        outcome={outcome?.what === "Value" ? outcome : null}
        onAct={() => onCopy("value")}
      />
      <Action
        label="Copy path"
        outcome={outcome?.what.startsWith("Path") ? outcome : null}
        onAct={() => onCopy("path")}
      />
      <button
        type="button"
        tabIndex={-1}
        aria-label="More for this row"
        aria-haspopup="menu"
        onClick={onMenu}
      >
        <Ellipsis aria-hidden="true" />
      </button>
    </span>
  );
}

interface ActionProps {
  readonly label: string;
  readonly outcome: CopyOutcome | null;
  readonly onAct: () => void;
}

function Action({ label, outcome, onAct }: ActionProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={label}
      data-copy={outcome?.state}
      onClick={onAct}
    >
      {outcome?.state === "copied" ? <Check aria-hidden="true" /> : null}
      {outcome?.state === "failed" ? <TriangleAlert aria-hidden="true" /> : null}
      {outcome === null ? label : outcome.state === "copied" ? "Copied" : "Failed"}
    </button>
  );
}
