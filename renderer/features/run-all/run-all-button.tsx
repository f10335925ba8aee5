import { useQueryClient } from "@tanstack/react-query";
import { Play, Square } from "lucide-react";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { stepNames } from "../../../shared/step-names.ts";
import { Button } from "../../components/button.tsx";
import { Spinner } from "../../components/spinner.tsx";
import { useUi } from "../../stores/ui-store.ts";
import styles from "./run-all-button.module.css";
import { startRunAll, stopRunAll } from "./start-run-all.ts";

/** Does all remaining steps; while it does, the same place stops it. Gone when nothing remains. */
export function RunAllButton({ facts }: { readonly facts: OnboardingFacts }) {
  const queryClient = useQueryClient();
  const run = useUi((state) => state.runAll);
  const { accountId, steps } = facts;
  const remaining = stepNames.length - steps.length;
  const running = run?.phase === "running" || run?.phase === "stopping";
  if (running && run.accountId === accountId) {
    return (
      <Button
        className={styles.wide}
        icon={run.phase === "stopping" ? <Spinner /> : <Square />}
        disabled={run.phase === "stopping"}
        onClick={() => void stopRunAll(accountId)}
      >
        {run.phase === "stopping" ? "Stopping" : "Stop"}
      </Button>
    );
  }
  if (remaining === 0) return null;
  return (
    <Button
      className={styles.wide}
      icon={<Play />}
      shortcut="Mod+Shift+Enter"
      disabled={running || facts.running !== null}
      onClick={() => void startRunAll(queryClient, accountId)}
    >
      {remaining === stepNames.length
        ? "Run all"
        : remaining === 1
          ? "Run the last step"
          : "Run the rest"}
    </Button>
  );
}
