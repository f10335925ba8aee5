import type { StepName } from "../../../shared/contract/account.ts";
import type { ExchangeLine } from "../../../shared/contract/exchange.ts";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { Kbd } from "../../components/kbd.tsx";
import { Handshake } from "../handshake/handshake.tsx";
import styles from "./empty-exchange.module.css";
import { ExchangeMenu } from "./exchange-menu.tsx";

/** - `forgotten`: the step is done, and its exchange was cleared or made room for newer ones. */
export type EmptyReason = "waiting" | "forgotten" | "nothing-yet";

export interface EmptyExchangeProps {
  readonly reason: EmptyReason;
  readonly facts: OnboardingFacts | null;
  readonly step: StepName | null;
  /** The operation that runs right now. */
  readonly running: string | null;
  readonly lines: readonly ExchangeLine[];
  /** How many are kept; may be more than `lines`. */
  readonly all: number;
}

const sentences: Readonly<Record<EmptyReason, string>> = {
  waiting: "The request is on its way. It appears here with bunq’s answer.",
  forgotten:
    "This step is done. Its exchange is no longer kept: it was cleared, or made room for newer ones.",
  "nothing-yet": "The request of this step and bunq’s answer appear here, byte for byte.",
};

const whileAsking =
  "Nothing is sent while a person decides. The exchange of the code appears here.";

const shortcuts = [
  ["Run this step", "Mod+Enter"],
  ["Every command", "Mod+K"],
  ["Every shortcut", "Mod+Shift+/"],
] as const;

/** Before a step's first request: its call as a picture, and how to get going. */
export function EmptyExchange({ reason, facts, step, running, lines, all }: EmptyExchangeProps) {
  const isAsking = running === "oauth.authorize";
  return (
    <div className={styles.empty}>
      <div className={styles.content}>
        <p>{isAsking ? whileAsking : sentences[reason]}</p>
        <div className={styles.picture}>
          <Handshake facts={facts} step={step} running={isAsking ? null : running} />
        </div>
        <div className={styles.ways}>
          {reason === "waiting" ? null : <Shortcuts />}
          {reason === "waiting" || lines.length === 0 ? null : (
            <span className={styles.earlier}>
              Earlier exchanges <ExchangeMenu shown={null} lines={lines} all={all} />
            </span>
          )}
        </div>
      </div>
    </div>
  );
}

function Shortcuts() {
  return (
    <dl className={styles.shortcuts}>
      {shortcuts.map(([words, keys]) => (
        <div key={keys}>
          <dt>{words}</dt>
          <dd>
            <Kbd keys={keys} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
