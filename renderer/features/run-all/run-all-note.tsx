import { useQueryClient } from "@tanstack/react-query";
import { CircleStop, X } from "lucide-react";
import type { ErrorPayload } from "../../../shared/contract/error.ts";
import { stepOf } from "../../backend/step-of.ts";
import { ErrorNote } from "../../components/error-note.tsx";
import { Button } from "../../components/button.tsx";
import { IconButton } from "../../components/icon-button.tsx";
import { uiStore, useUi } from "../../stores/ui-store.ts";
import { DiagnosedNote } from "../doctor/diagnosed-note.tsx";
import styles from "./run-all-note.module.css";
import { startRunAll } from "./start-run-all.ts";

/** How the last run of all steps ended, when it did not end well. */
export function RunAllNote({ accountId }: { readonly accountId: string }) {
  const queryClient = useQueryClient();
  const run = useUi((state) => state.runAll);
  if (run?.accountId !== accountId || run.phase === "running" || run.phase === "stopping") {
    return null;
  }
  const { runAllOver } = uiStore.getState();
  const again = () => void startRunAll(queryClient, accountId);
  const { error } = run;
  return (
    <div className={styles.note}>
      {error ? (
        <FailedRun error={error} operation={run.operation} onGoOn={again} />
      ) : (
        <p className={styles.stopped}>
          <CircleStop />
          {run.phase === "needs-person" ? (
            <span>The device needs you: choose below where its key comes from, then go on.</span>
          ) : (
            <>
              <span>Stopped. What was done stays done.</span>
              <Button onClick={again}>Go on</Button>
            </>
          )}
          <IconButton label="Dismiss" icon={<X />} onClick={runAllOver} />
        </p>
      )}
    </div>
  );
}

interface FailedRunProps {
  readonly error: ErrorPayload;
  readonly operation: string | null;
  readonly onGoOn: () => void;
}

const goOn = "Go on from here";

function FailedRun({ error, operation, onGoOn }: FailedRunProps) {
  const { runAllOver, exchangeSelected } = uiStore.getState();
  const { diagnosis, exchangeId } = error;
  const step = stepOf(operation ?? "");
  if (diagnosis && step !== null) {
    return (
      <DiagnosedNote
        {...{ error, diagnosis, step }}
        onRetry={onGoOn}
        retryWords={goOn}
        onDismiss={runAllOver}
      />
    );
  }
  return (
    <ErrorNote
      error={error}
      action={{ label: goOn, onAct: onGoOn }}
      onShowExchange={() => exchangeSelected(exchangeId ?? null)}
      onDismiss={runAllOver}
    />
  );
}
