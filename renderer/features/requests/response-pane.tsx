import { SendHorizontal } from "lucide-react";
import { requestPresets, sandboxMoneyId } from "../../../shared/requests/presets.ts";
import { Button } from "../../components/button.tsx";
import type { Composer } from "../../stores/composer.ts";
import { RunningBar } from "../exchange/running-bar.tsx";
import { useElapsed } from "../exchange/use-elapsed.ts";
import { StepFailure } from "../step-frame/step-failure.tsx";
import { AnsweredResponse } from "./answered-response.tsx";
import { composerOfPreset } from "./load-request.ts";
import styles from "./response-pane.module.css";
import { showAmongAll } from "../exchange/show-among-all.ts";
import type { Sending } from "./use-send-request.ts";

export interface ResponsePaneProps {
  readonly accountId: string;
  readonly composer: Composer;
  readonly runningSince: number | null;
  readonly onSend: (sending: Sending) => void;
  readonly onAgain: () => void;
  readonly onLoad: (composer: Composer) => void;
}

/** What became of the request: nothing yet, on its way, a failure, or bunq’s answer. */
export function ResponsePane(props: ResponsePaneProps) {
  const { composer, runningSince } = props;
  const elapsed = useElapsed(runningSince);
  return (
    <section className={styles.pane} aria-label="Response">
      {elapsed === null ? (
        <Outcome {...props} />
      ) : (
        <RunningBar accountId={props.accountId} operation="request.send" elapsed={elapsed} />
      )}
      {elapsed === null && composer.outcome?.kind === "answered" ? null : (
        <Blank isRunning={elapsed !== null} outcome={composer.outcome} />
      )}
    </section>
  );
}

function Outcome({ accountId, composer, onSend, onAgain, onLoad }: ResponsePaneProps) {
  const { outcome, draft, label } = composer;
  if (outcome?.kind === "failed") {
    return (
      <div className={styles.failure}>
        <StepFailure
          error={outcome.error}
          step="user"
          onRetry={onAgain}
          onExchange={showAmongAll}
        />
      </div>
    );
  }
  if (outcome?.kind !== "answered") return null;
  const turnTo = (address: string, offset: number) => {
    const page = { ...draft, method: "GET" as const, path: address, query: [], body: "" };
    onSend({ draft: page, label, asItIs: false, offset });
  };
  return (
    <AnsweredResponse
      key={outcome.exchangeId}
      {...{ accountId, outcome, onAgain }}
      onPage={turnTo}
      extra={composer.presetId === sandboxMoneyId ? <SeePayment {...{ onSend, onLoad }} /> : null}
    />
  );
}

/** After asking for money: the read that shows whether it came. */
function SeePayment({ onSend, onLoad }: Pick<ResponsePaneProps, "onSend" | "onLoad">) {
  const payments = requestPresets.find(({ id }) => id === "payments");
  if (payments === undefined) return null;
  const see = () => {
    const composer = composerOfPreset(payments);
    onLoad(composer);
    onSend({ draft: composer.draft, label: composer.label, asItIs: false });
  };
  return <Button onClick={see}>See the payment</Button>;
}

interface BlankProps {
  readonly isRunning: boolean;
  readonly outcome: Composer["outcome"];
}

function Blank({ isRunning, outcome }: BlankProps) {
  if (outcome?.kind === "failed" && !isRunning) return null;
  return (
    <div className={styles.blank}>
      <SendHorizontal aria-hidden="true" />
      <p>
        {isRunning
          ? "The request is on its way."
          : "Choose a preset or write an address, then send it. bunq’s answer appears here."}
      </p>
    </div>
  );
}
