import { ArrowLeft, Lock } from "lucide-react";
import type { StepName } from "../../../shared/contract/account.ts";
import { stepTitles } from "../../app/step-titles.ts";
import { Button } from "../../components/button.tsx";
import { uiStore } from "../../stores/ui-store.ts";
import { Note } from "./note.tsx";

export interface StepBlockedProps {
  /** The earlier step that has to be done. */
  readonly by: StepName;
  /** What this step takes from it. */
  readonly children: string;
}

/** Stands in a step whose turn has not come, with the way to the one that comes first. */
export function StepBlocked({ by, children }: StepBlockedProps) {
  return (
    <Note
      tone="neutral"
      icon={<Lock />}
      title={`${stepTitles[by]} comes first`}
      action={
        <Button icon={<ArrowLeft />} onClick={() => uiStore.getState().stepViewed(by)}>
          Go to {stepTitles[by]}
        </Button>
      }
    >
      <p>{children}</p>
    </Note>
  );
}
