import { CircleSlash2 } from "lucide-react";
import type { StepName } from "../../../shared/contract/account.ts";
import type { ErrorPayload } from "../../../shared/contract/error.ts";
import { ErrorNote } from "../../components/error-note.tsx";
import { uiStore } from "../../stores/ui-store.ts";
import { DiagnosedNote } from "../doctor/diagnosed-note.tsx";
import { chooseRemedy } from "./choose-remedy.ts";
import { Note } from "./note.tsx";

export interface StepFailureProps {
  readonly error: ErrorPayload;
  readonly step: StepName;
  /** Does the step's action again; absent where that needs something typed first. */
  readonly onRetry?: (() => void) | undefined;
  /** On the device's form: shows the field for another key. */
  readonly onChangeKey?: (() => void) | undefined;
  /** Where its exchange is shown; in the panel beside the step unless said otherwise. */
  readonly onExchange?: ((exchangeId: string) => void) | undefined;
}

/** How a step failed, and the one button that helps. Stopping it oneself is no failure. */
export function StepFailure(props: StepFailureProps) {
  const { error, onRetry, onExchange = uiStore.getState().exchangeSelected } = props;
  if (error.code === "cancelled") {
    return (
      <Note tone="neutral" icon={<CircleSlash2 />} title="Stopped">
        <p>
          {error.sent === "no"
            ? "Nothing was sent to bunq."
            : "bunq may have received the call already."}
        </p>
      </Note>
    );
  }
  const { diagnosis, exchangeId } = error;
  if (diagnosis) return <DiagnosedNote {...props} diagnosis={diagnosis} />;
  return (
    <ErrorNote
      error={error}
      action={remedyAction(error, onRetry)}
      onShowExchange={exchangeId ? () => onExchange(exchangeId) : undefined}
    />
  );
}

function remedyAction(error: ErrorPayload, onRetry: (() => void) | undefined) {
  const remedy = chooseRemedy(error);
  const { placeViewed } = uiStore.getState();
  if (remedy === "storage")
    return { label: "See the storage", onAct: () => placeViewed("storage") };
  return remedy === "retry" && onRetry ? { label: "Try again", onAct: onRetry } : undefined;
}
