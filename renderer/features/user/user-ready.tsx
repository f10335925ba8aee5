import { useQuery } from "@tanstack/react-query";
import { Clock } from "lucide-react";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { settingsQuery } from "../../backend/queries.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { Button } from "../../components/button.tsx";
import { StepScreen } from "../../components/step-screen.tsx";
import { Note } from "../step-frame/note.tsx";
import { RunningActions } from "../step-frame/running-actions.tsx";
import { useStepRun } from "../step-frame/use-step-run.ts";
import { readAgainOffer } from "./read-again-offer.ts";
import { SessionUser } from "./session-user.tsx";
import { UserFailure } from "./user-failure.tsx";

/** What the step is for, as long as it has not shown it. */
export const userPurpose =
  "Who the session belongs to, and the user ID that every later request carries in its address.";

/** Before the call: what the session already told of the user, and the button that reads the rest. */
export function UserReady({ facts }: { readonly facts: OnboardingFacts }) {
  const { accountId } = facts;
  const fetching = useOperation("user.fetch");
  const { runningSince, failure } = useStepRun("user.fetch", facts);
  const running = runningSince !== null;
  const renewal = useQuery(settingsQuery).data?.renewal ?? "automatic";
  const { hint } = readAgainOffer(facts, renewal);
  const read = () => {
    if (!running) fetching.mutate({ accountId });
  };
  return (
    <StepScreen
      title="User"
      sentence={userPurpose}
      outcome={
        failure ? <UserFailure accountId={accountId} error={failure} onRetry={read} /> : null
      }
      actions={
        <>
          {running ? (
            <RunningActions accountId={accountId} label="Reading the user" since={runningSince} />
          ) : null}
          <Button variant="primary" shortcut="Mod+Enter" busy={running} onClick={read}>
            Read user
          </Button>
        </>
      }
    >
      {hint === null ? null : (
        <Note tone="neutral" icon={<Clock />} title="The session has ended">
          <p>{hint}</p>
        </Note>
      )}
      <SessionUser user={facts.user} />
    </StepScreen>
  );
}
