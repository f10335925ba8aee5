import type { StepName } from "../../../shared/contract/account.ts";
import { stepTitles } from "../../app/step-titles.ts";
import type { CallError } from "../../backend/call-error.ts";
import { StepScreen } from "../../components/step-screen.tsx";
import { StepFailure } from "./step-failure.tsx";

export interface StepLoadingProps {
  readonly step: StepName;
  readonly error: CallError | null;
  readonly onRetry: () => void;
}

/** A step whose facts are not here yet, or cannot be read, e.g. because the secrets are locked. */
export function StepLoading({ step, error, onRetry }: StepLoadingProps) {
  return (
    <StepScreen title={stepTitles[step]} sentence={error ? "" : "Reading what is known here."}>
      {error ? <StepFailure error={error.payload} step={step} onRetry={onRetry} /> : null}
    </StepScreen>
  );
}
