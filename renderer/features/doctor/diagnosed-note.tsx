import type { StepName } from "../../../shared/contract/account.ts";
import type { ErrorPayload } from "../../../shared/contract/error.ts";
import { ErrorNote } from "../../components/error-note.tsx";
import { uiStore } from "../../stores/ui-store.ts";
import { RemedyButton, type RemedyProps } from "./remedy-button.tsx";
import { SupportButton } from "./support-button.tsx";
import { useSelectedFacts } from "./use-selected-facts.ts";

export interface DiagnosedNoteProps extends Pick<
  RemedyProps,
  "diagnosis" | "onRetry" | "retryWords" | "onChangeKey"
> {
  readonly error: ErrorPayload;
  readonly step: StepName;
  readonly onDismiss?: (() => void) | undefined;
  /** Where its exchange is shown; in the panel beside the step unless said otherwise. */
  readonly onExchange?: ((exchangeId: string) => void) | undefined;
}

/** A failure with its diagnosis, and the one button that helps. It is about the selected account. */
export function DiagnosedNote(props: DiagnosedNoteProps) {
  const { error, diagnosis, onDismiss } = props;
  const facts = useSelectedFacts();
  const { exchangeId } = error;
  const { onExchange = uiStore.getState().exchangeSelected } = props;
  return (
    <ErrorNote
      error={error}
      remedy={facts ? <RemedyButton {...props} facts={facts} /> : null}
      extra={
        diagnosis.remedy === "support" ? null : <SupportButton error={error} variant="quiet" />
      }
      onShowExchange={exchangeId ? () => onExchange(exchangeId) : undefined}
      onDismiss={onDismiss}
    />
  );
}
