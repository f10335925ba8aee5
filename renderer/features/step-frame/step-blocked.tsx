import { ArrowLeft, Lock } from "lucide-react";
import type { StepName } from "../../../shared/contract/account.ts";
import { stepTitles } from "../../app/step-titles.ts";
import { Button } from "../../components/button.tsx";
import { StepScreen } from "../../components/step-screen.tsx";
import { uiStore } from "../../stores/ui-store.ts";
import { Note } from "./note.tsx";

export interface StepBlockedProps {
  readonly step: StepName;
  readonly sentence: string;
  /** The earlier step that has to be done. */
  readonly by: StepName;
  /** What this step takes from the earlier ones. */
  readonly children: string;
}

/** A step whose turn has not come; its action is the way to the one that comes first. */
export function StepBlocked({ step, sentence, by, children }: StepBlockedProps) {
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
    </StepScreen>
  );
}
