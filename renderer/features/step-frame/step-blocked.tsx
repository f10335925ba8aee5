import { ArrowLeft, Lock } from "lucide-react";
import type { StepName } from "../../../shared/contract/account.ts";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { stepTitles } from "../../app/step-titles.ts";
import { Button } from "../../components/button.tsx";
import { StepScreen } from "../../components/step-screen.tsx";
import { uiStore } from "../../stores/ui-store.ts";
import { useSelectedFacts } from "../doctor/use-selected-facts.ts";
import { Note } from "./note.tsx";
import { StepFailure } from "./step-failure.tsx";
import { useStepRun } from "./use-step-run.ts";

export interface StepBlockedProps {
  readonly step: StepName;
  readonly sentence: string;
  /** The earlier step that has to be done. */
  readonly by: StepName;
  /** What this step takes from the earlier ones. */
  readonly children: string;
}

const operations = {
  installation: "installation.create",
  device: "device.register",
  session: "session.open",
  user: "user.fetch",
} as const;

/** How this step's own attempt failed, where that is why an earlier one comes first again. */
function BlockedFailure({ step, facts }: { step: StepName; facts: OnboardingFacts }) {
  const { failure } = useStepRun(operations[step], facts);
  return failure?.diagnosis ? <StepFailure error={failure} step={step} /> : null;
}

/** A step whose turn has not come; its action is the way to the one that comes first. */
export function StepBlocked({ step, sentence, by, children }: StepBlockedProps) {
  const facts = useSelectedFacts();
  return (
    <StepScreen
      title={stepTitles[step]}
      sentence={sentence}
      actions={
        <Button
          variant="primary"
          shortcut="Mod+Enter"
          icon={<ArrowLeft />}
          onClick={() => uiStore.getState().stepViewed(by)}
        >
          Go to {stepTitles[by].toLowerCase()}
        </Button>
      }
    >
      <Note tone="neutral" icon={<Lock />} title={`${stepTitles[by]} comes first`}>
        <p>{children}</p>
      </Note>
      {facts ? <BlockedFailure step={step} facts={facts} /> : null}
    </StepScreen>
  );
}
