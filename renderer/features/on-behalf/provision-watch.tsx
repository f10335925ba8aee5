import { CircleHelp } from "lucide-react";
import { useEffect, type ReactNode } from "react";
import type { ProvisionFacts } from "../../../shared/contract/on-behalf.ts";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { provisionPhase, type ProvisionPhase } from "../../../shared/on-behalf/provision-phase.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { announce } from "../../components/announcer.tsx";
import { Badge } from "../../components/badge.tsx";
import { Button } from "../../components/button.tsx";
import { StepScreen } from "../../components/step-screen.tsx";
import { AccessChoice } from "../device/access-choice.tsx";
import { keySourceNames } from "../device/key-sources.ts";
import { RunningActions } from "../step-frame/running-actions.tsx";
import { Note } from "../step-frame/note.tsx";
import { StepFailure } from "../step-frame/step-failure.tsx";
import { CloseProvision } from "./close-provision.tsx";
import styles from "./on-behalf-screen.module.css";
import { PartnerPanel } from "./partner-panel.tsx";
import { ProvisionFactList } from "./provision-fact-list.tsx";
import { meaningOf, phaseWords } from "./provision-words.ts";
import { useProvision } from "./use-provision.ts";
import { usePartner } from "./use-partner.ts";

export interface ProvisionWatchProps {
  readonly facts: OnboardingFacts;
  readonly provision: ProvisionFacts;
  readonly purpose: ReactNode;
}

/** A provision without its token: where bunq is with it, and the one thing to do. */
export function ProvisionWatch({ facts, provision, purpose }: ProvisionWatchProps) {
  const phase = provisionPhase({ ...provision, tokenAt: null });
  const state = useProvision(facts);
  const partner = usePartner(facts);
  const words = phaseWords[phase];
  useSpokenState(provision);
  return (
    <StepScreen
      title="Device"
      sentence={purpose}
      status={<Badge tone={words.tone}>{words.badge}</Badge>}
      outcome={<WatchFailure state={state} />}
      actions={<WatchActions facts={facts} provision={provision} phase={phase} state={state} />}
    >
      {keySourceNames.length > 1 ? <AccessChoice facts={facts} /> : null}
      <div className={styles.watch}>
        <Note tone={words.tone} icon={<CircleHelp />} title={titleOf(phase, state.isWatching)}>
          <p>{words.detail}</p>
        </Note>
        <ProvisionFactList provision={provision} now={facts.now} />
        {partner === "in-session" ? null : <PartnerPanel facts={facts} />}
      </div>
    </StepScreen>
  );
}

function titleOf(phase: ProvisionPhase, isWatching: boolean): string {
  if (isWatching) return "Sandgate asks bunq until something changes";
  return phase === "pending" || phase === "closing"
    ? "Nobody is watching right now"
    : phaseWords[phase].badge;
}

/** Says a new state to those who do not see it change. */
function useSpokenState({ status, subStatus }: ProvisionFacts): void {
  useEffect(() => {
    const words = [status, subStatus].flatMap((word) => (word ? (meaningOf(word) ?? word) : []));
    if (words.length > 0) announce(`The provision: ${words.join(", ")}.`);
  }, [status, subStatus]);
}

type State = ReturnType<typeof useProvision>;

function WatchFailure({ state }: { readonly state: State }) {
  const { failure, watchFailure, changeFailure, watch, retryChange } = state;
  if (changeFailure) {
    return <StepFailure error={changeFailure} step="device" onRetry={retryChange} />;
  }
  const shown = watchFailure ?? failure;
  // Stopping the watching is no failure, and the note above says that nobody watches.
  if (!shown || shown.code === "cancelled") return null;
  return <StepFailure error={shown} step="device" onRetry={watch} />;
}

interface WatchActionsProps extends Pick<ProvisionWatchProps, "facts" | "provision"> {
  readonly phase: ProvisionPhase;
  readonly state: State;
}

function WatchActions({ facts, provision, phase, state }: WatchActionsProps) {
  const { accountId } = facts;
  const forget = useOperation("provision.forget");
  const { isWatching, runningSince, runningLabel } = state;
  const isIdle = runningSince === null;
  const isOver = phase === "failed" || phase === "closed";
  const renews = phase === "used" || phase === "expired";
  const act = isOver
    ? () => forget.mutate({ accountId })
    : renews
      ? () => state.change("TOKEN_RESET_REQUESTED")
      : state.watch;
  return (
    <>
      {isIdle ? (
        <>
          {isOver || phase === "closing" || provision.id === null ? null : (
            <CloseProvision onClose={() => state.change("CANCELLED")} />
          )}
          {isOver ? null : (
            <Button variant="quiet" onClick={() => forget.mutate({ accountId })}>
              Forget it here
            </Button>
          )}
          {renews ? <Button onClick={state.watch}>Look again</Button> : null}
        </>
      ) : (
        <RunningActions accountId={accountId} label={runningLabel} since={runningSince} />
      )}
      <Button
        variant="primary"
        shortcut="Mod+Enter"
        busy={isWatching || forget.isPending}
        disabled={!isIdle && !isWatching}
        onClick={act}
      >
        {isWatching ? "Watching" : actionWords(phase)}
      </Button>
    </>
  );
}

function actionWords(phase: ProvisionPhase): string {
  if (phase === "failed" || phase === "closed") return "Make another";
  if (phase === "used" || phase === "expired") return "Ask for a new token";
  return phase === "unanswered" ? "Look for it" : "Watch it";
}
