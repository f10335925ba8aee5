import { useQuery } from "@tanstack/react-query";
import type { StepName } from "../../../shared/contract/account.ts";
import { exchangeQuery, onboardingQuery } from "../../backend/queries.ts";
import { useRunning } from "../../backend/use-running.ts";
import { useUi } from "../../stores/ui-store.ts";
import { EmptyExchange } from "./empty-exchange.tsx";
import { ExchangeDetails } from "./exchange-details.tsx";
import styles from "./exchange-panel.module.css";
import { RequestBar } from "./request-bar.tsx";
import { RunningBar } from "./running-bar.tsx";
import { UnreadExchange } from "./unread-exchange.tsx";
import { useElapsed } from "./use-elapsed.ts";
import { usePanelExchange } from "./use-panel-exchange.ts";

export interface ExchangePanelProps {
  readonly accountId: string;
  /** Whose exchange is shown unless another one is picked; null shows the newest of all. */
  readonly step: StepName | null;
}

/** Quicker answers than this replace the old exchange without a word in between. */
const patienceMs = 300;

/** These make call after call; the latest answer is shown while they go on. */
const manyCalls: ReadonlySet<string> = new Set(["provision.watch"]);

/** What a step sent and what bunq answered: the request line, then bodies, headers and timing. */
export function ExchangePanel({ accountId, step }: ExchangePanelProps) {
  const pickedId = useUi((state) => state.selectedExchangeId);
  const { isLoading, line, lines, all } = usePanelExchange(accountId, { step, pickedId });
  const { data: facts } = useQuery(onboardingQuery(accountId));
  const running = useRunning(facts);
  const elapsed = useElapsed(running?.startedAt ?? null);
  const isWaiting = elapsed !== null && elapsed > patienceMs;
  const isDone = step !== null && (facts?.steps.includes(step) ?? false);
  const reason = isDone ? "forgotten" : "nothing-yet";

  return (
    <section className={styles.panel} aria-label="Exchange">
      {running && isWaiting ? (
        <RunningBar accountId={accountId} operation={running.operation} elapsed={elapsed} />
      ) : line ? (
        <RequestBar line={line} lines={lines} all={all} />
      ) : null}
      {line && (!isWaiting || manyCalls.has(running?.operation ?? "")) ? (
        <ShownExchange accountId={accountId} exchangeId={line.id} />
      ) : isLoading && !isWaiting ? (
        <div className={styles.blank} />
      ) : (
        <EmptyExchange
          reason={isWaiting ? "waiting" : reason}
          facts={facts ?? null}
          step={step}
          running={running?.operation ?? null}
          lines={lines}
          all={all}
        />
      )}
    </section>
  );
}

function ShownExchange(props: { readonly accountId: string; readonly exchangeId: string }) {
  const query = useQuery(exchangeQuery(props.accountId, props.exchangeId));
  const { data: exchange } = query;
  if (query.isLoadingError) return <UnreadExchange query={query} />;
  if (exchange === undefined) return <div className={styles.blank} />;
  if (exchange === null) {
    return <p className={styles.gone}>This exchange is no longer kept. Pick another one.</p>;
  }
  return <ExchangeDetails exchange={exchange} />;
}
