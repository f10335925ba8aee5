import { CircleCheck } from "lucide-react";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { Badge } from "../../components/badge.tsx";
import { StepScreen } from "../../components/step-screen.tsx";
import { LogoutButton } from "../logout/logout-button.tsx";
import { RunningActions } from "../step-frame/running-actions.tsx";
import { StepFailure } from "../step-frame/step-failure.tsx";
import { useStepRun } from "../step-frame/use-step-run.ts";
import { LifetimeBar } from "./lifetime-bar.tsx";
import type { SessionFacts } from "./session-facts.ts";
import { SessionRows } from "./session-rows.tsx";

export interface SessionOpenProps {
  readonly facts: OnboardingFacts;
  readonly session: SessionFacts;
}

/** An open session: how long it lives, what it left behind, and the way out of it. */
export function SessionOpen({ facts, session }: SessionOpenProps) {
  const { accountId } = facts;
  const { runningSince, failure } = useStepRun("session.close", facts);
  return (
    <StepScreen
      title="Session"
      status={
        <Badge tone="ok" icon={<CircleCheck />}>
          Open
        </Badge>
      }
      sentence="Every call from here on is made with this session’s token."
      outcome={failure ? <StepFailure error={failure} step="session" /> : null}
      actions={
        <>
          {runningSince === null ? null : (
            <RunningActions accountId={accountId} label="Logging out" since={runningSince} />
          )}
          <LogoutButton accountId={accountId} variant="quiet" />
        </>
      }
    >
      <LifetimeBar session={session} />
      <SessionRows facts={facts} session={session} />
    </StepScreen>
  );
}
