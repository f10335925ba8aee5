import type { ReactNode } from "react";
import type { RequestMethod } from "../../../shared/requests/request-draft.ts";
import { MethodMark } from "../exchange/method-mark.tsx";
import styles from "./request-side.module.css";

export interface RequestEntryProps {
  readonly method: RequestMethod;
  readonly title: string;
  readonly tooltip?: string | undefined;
  /** Behind the title, small. */
  readonly detail?: ReactNode;
  readonly isCurrent?: boolean;
  /** Small controls at the right end. */
  readonly controls?: ReactNode;
  readonly onLoad: () => void;
}

/** One request of a list: a press loads it into the composer. */
export function RequestEntry(props: RequestEntryProps) {
  const { method, title, tooltip, detail, isCurrent = false, controls, onLoad } = props;
  return (
    <li className={styles.entry} data-current={isCurrent}>
      <button
        type="button"
        className={styles.load}
        title={tooltip}
        data-command={`Load ${title}`}
        onClick={onLoad}
        {...(isCurrent ? { "aria-current": "true" } : {})}
      >
        <MethodMark method={method} />
        <span className={styles.name}>{title}</span>
        {detail}
      </button>
      {controls ? <span className={styles.controls}>{controls}</span> : null}
    </li>
  );
}
