import { RefreshCw } from "lucide-react";
import type { OnboardingFacts, SessionFacts } from "../../../shared/contract/onboarding.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { announce } from "../../components/announcer.tsx";
import { Button } from "../../components/button.tsx";
import { useStepRun } from "../step-frame/use-step-run.ts";
import styles from "./renew-button.module.css";
import { useSessionWait } from "./use-session-wait.ts";

export interface RenewButtonProps {
  readonly facts: OnboardingFacts;
  readonly session: SessionFacts;
}

/** Replaces the session by a new one. Counts down where it is too soon to ask bunq for one. */
export function RenewButton({ facts, session }: RenewButtonProps) {
  const renewing = useOperation("session.renew");
  const { runningSince } = useStepRun("session.renew", facts);
  const wait = useSessionWait(facts);
  const running = runningSince !== null;
  const obstacle = running ? null : findObstacle(facts, wait);
  const renew = () => {
    const renewed = renewing.mutateAsync({ accountId: facts.accountId, sessionId: session.id });
    // not `onSuccess`: this button may be gone by then, and its callbacks with it
    void renewed.then(
      () => announce("Session renewed."),
      () => undefined,
    );
  };
  return (
    <Button
      icon={<RefreshCw />}
      className={obstacle === null ? undefined : styles.waiting}
      busy={running}
      title={obstacle ?? undefined}
      // not `disabled`: the count-down begins on the button that was just pressed
      {...(obstacle === null ? { onClick: renew } : { "aria-disabled": true })}
    >
      {wait > 0 && !running ? `Renew in ${wait} s` : "Renew"}
    </Button>
  );
}

function findObstacle({ running }: OnboardingFacts, wait: number): string | null {
  if (wait > 0) return "bunq opens sessions only so often.";
  return running ? "A step is running. Wait for it or stop it." : null;
}
