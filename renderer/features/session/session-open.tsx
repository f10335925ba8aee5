import { CircleCheck, Clock } from "lucide-react";
import type { OnboardingFacts, SessionFacts } from "../../../shared/contract/onboarding.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { Badge } from "../../components/badge.tsx";
import { StepScreen } from "../../components/step-screen.tsx";
import { LogoutButton } from "../logout/logout-button.tsx";
import { RunningActions } from "../step-frame/running-actions.tsx";
import { StepFailure } from "../step-frame/step-failure.tsx";
import { useStepRun } from "../step-frame/use-step-run.ts";
import { LifetimeBar } from "./lifetime-bar.tsx";
import { RenewButton } from "./renew-button.tsx";
import { RenewNotice } from "./renew-notice.tsx";
import { RenewalLine } from "./renewal-line.tsx";
import { SessionHistory } from "./session-history.tsx";
import { SessionRows } from "./session-rows.tsx";
import { useSessionPhase } from "./use-session-phase.ts";

export interface SessionOpenProps {
  readonly facts: OnboardingFacts;
  readonly session: SessionFacts;
}

/** An open session: how long it lives, what it left behind, and the way out of it. */
export function SessionOpen({ facts, session }: SessionOpenProps) {
  const { accountId } = facts;
  const closing = useStepRun("session.close", facts);
  const renewing = useStepRun("session.renew", facts);
  const phase = useSessionPhase(accountId, session);
  const failure = closing.failure ?? renewing.failure;
  const close = useOperation("session.close");
  const renew = useOperation("session.renew");
  const again = () => {
    if (closing.failure) close.mutate({ accountId });
    else renew.mutate({ accountId, sessionId: session.id });
  };
  return (
    <StepScreen
      title="Session"
      status={
        <Badge
          tone={phase === "fresh" ? "ok" : "warn"}
          icon={phase === "fresh" ? <CircleCheck /> : <Clock />}
        >
          {phase === "fresh" ? "Open" : "Ends soon"}
        </Badge>
      }
      sentence="Every call from here on is made with this session’s token."
      outcome={failure ? <StepFailure error={failure} step="session" onRetry={again} /> : null}
      actions={
        <>
          <Running accountId={accountId} label="Logging out" since={closing.runningSince} />
          <Running accountId={accountId} label="Renewing" since={renewing.runningSince} />
          {phase === "fresh" ? <RenewButton facts={facts} session={session} /> : null}
          <LogoutButton accountId={accountId} variant="quiet" />
        </>
      }
    >
      <RenewNotice facts={facts} session={session} />
      <LifetimeBar accountId={accountId} session={session} />
      <RenewalLine key={session.id} session={session} now={facts.now} />
      <SessionRows facts={facts} session={session} />
      <SessionHistory sessions={facts.pastSessions} />
    </StepScreen>
  );
}

interface RunningProps {
  readonly accountId: string;
  readonly label: string;
  readonly since: number | null;
}

function Running({ since, ...rest }: RunningProps) {
  return since === null ? null : <RunningActions {...rest} since={since} />;
}
