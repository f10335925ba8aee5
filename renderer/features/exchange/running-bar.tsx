import { useOperation } from "../../backend/use-operation.ts";
import { Button } from "../../components/button.tsx";
import { Spinner } from "../../components/spinner.tsx";
import styles from "./exchange-panel.module.css";
import { formatMilliseconds } from "./format-milliseconds.ts";
import { operationWords } from "./operation-words.ts";

export interface RunningBarProps {
  readonly accountId: string;
  readonly operation: string;
  readonly elapsed: number;
}

/** In the place of the request line while bunq has not answered yet. */
export function RunningBar({ accountId, operation, elapsed }: RunningBarProps) {
  const cancel = useOperation("step.cancel");
  return (
    <header className={styles.bar}>
      <Spinner />
      <output>{operationWords(operation)}</output>
      <span className={styles.spacer} />
      <span role="timer" className={styles.meta}>
        {formatMilliseconds(elapsed)}
      </span>
      <Button busy={cancel.isPending} onClick={() => cancel.mutate({ accountId })}>
        Cancel
      </Button>
    </header>
  );
}
