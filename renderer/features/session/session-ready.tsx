import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { Button } from "../../components/button.tsx";
import { DocLink } from "../../components/doc-link.tsx";
import { StepScreen } from "../../components/step-screen.tsx";
import { LogoutReceipt } from "../logout/logout-receipt.tsx";
import { RunningActions } from "../step-frame/running-actions.tsx";
import { StepFailure } from "../step-frame/step-failure.tsx";
import { useStepRun } from "../step-frame/use-step-run.ts";
import { SessionEnded } from "./session-ended.tsx";
import { SessionHistory } from "./session-history.tsx";
import { SessionIngredients } from "./session-ingredients.tsx";
import { useSessionWait } from "./use-session-wait.ts";

const docPage = "tutorials/your-first-payment/creating-the-api-context/start-a-session";

/** Without an open session: what became of the last one, and the button that opens the next. */
export function SessionReady({ facts }: { readonly facts: OnboardingFacts }) {
  const { accountId, lastLogout } = facts;
  const opening = useOperation("session.open");
  const { runningSince, failure } = useStepRun("session.open", facts);
  const running = runningSince !== null;
  const wait = useSessionWait(facts);
  const open = () => {
    if (!running && wait === 0) opening.mutate({ accountId });
  };
  const words = hadSession(facts) ? "Open session again" : "Open session";
  return (
    <StepScreen
      title="Session"
      sentence={
        <>
          One signed call brings the token that every later call needs.{" "}
          <DocLink page={docPage}>How bunq explains it</DocLink>
        </>
      }
      outcome={failure ? <StepFailure error={failure} step="session" onRetry={open} /> : null}
      actions={
        <>
          {running ? (
            <RunningActions accountId={accountId} label="Opening a session" since={runningSince} />
          ) : null}
          <Button
            variant="primary"
            shortcut="Mod+Enter"
            busy={running}
            onClick={open}
            {...(wait > 0 ? { "aria-disabled": true } : {})}
          >
            {wait > 0 && !running ? `Open session in ${wait} s` : words}
          </Button>
        </>
      }
    >
      {lastLogout ? <LogoutReceipt receipt={lastLogout} /> : <SessionEnded facts={facts} />}
      {lastLogout ? null : <SessionIngredients facts={facts} />}
      <SessionHistory sessions={facts.pastSessions} />
    </StepScreen>
  );
}

function hadSession({ session, user, lastLogout }: OnboardingFacts): boolean {
  return session !== null || user !== null || lastLogout !== null;
}
