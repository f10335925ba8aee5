import { useQueryClient } from "@tanstack/react-query";
import { CircleStop, X } from "lucide-react";
import { ErrorNote } from "../../components/error-note.tsx";
import { Button } from "../../components/button.tsx";
import { IconButton } from "../../components/icon-button.tsx";
import { uiStore, useUi } from "../../stores/ui-store.ts";
import styles from "./run-all-note.module.css";
import { startRunAll } from "./start-run-all.ts";

/** How the last run of all steps ended, when it did not end well. */
export function RunAllNote({ accountId }: { readonly accountId: string }) {
  const queryClient = useQueryClient();
  const run = useUi((state) => state.runAll);
  if (run?.accountId !== accountId || (run.phase !== "failed" && run.phase !== "stopped")) {
    return null;
  }
  const { runAllOver, exchangeSelected } = uiStore.getState();
  const again = () => void startRunAll(queryClient, accountId);
  const { error } = run;
  return (
    <div className={styles.note}>
      {error ? (
        <ErrorNote
          error={error}
          action={{ label: "Go on from here", onAct: again }}
          onShowExchange={() => exchangeSelected(error.exchangeId ?? null)}
          onDismiss={runAllOver}
        />
      ) : (
        <p className={styles.stopped}>
          <CircleStop />
          <span>Stopped. What was done stays done.</span>
          <Button onClick={again}>Go on</Button>
          <IconButton label="Dismiss" icon={<X />} onClick={runAllOver} />
        </p>
      )}
    </div>
  );
}
