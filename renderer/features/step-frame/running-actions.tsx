import { useOperation } from "../../backend/use-operation.ts";
import { Button } from "../../components/button.tsx";
import { ElapsedTime } from "./elapsed-time.tsx";
import styles from "./running-actions.module.css";

export interface RunningActionsProps {
  readonly accountId: string;
  /** What is waited for: “Registering the device”. */
  readonly label: string;
  readonly since: number;
}

/** While a step runs: what, for how long, and the way to stop it. Stands before the busy button. */
export function RunningActions({ accountId, label, since }: RunningActionsProps) {
  const cancel = useOperation("step.cancel");
  return (
    <>
      <output className={styles.label}>
        {label}… <ElapsedTime since={since} />
      </output>
      <Button shortcut="stop" busy={cancel.isPending} onClick={() => cancel.mutate({ accountId })}>
        Cancel
      </Button>
    </>
  );
}
