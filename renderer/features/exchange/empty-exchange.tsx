import { ArrowRightLeft } from "lucide-react";
import type { ExchangeLine } from "../../../shared/contract/exchange.ts";
import { Kbd } from "../../components/kbd.tsx";
import { ExchangeMenu } from "./exchange-menu.tsx";
import styles from "./exchange-panel.module.css";

/** - `forgotten`: the step was done before this start; exchanges do not outlive the app. */
export type EmptyReason = "waiting" | "forgotten" | "nothing-yet";

export interface EmptyExchangeProps {
  readonly reason: EmptyReason;
  readonly lines: readonly ExchangeLine[];
}

const sentences: Readonly<Record<EmptyReason, string>> = {
  waiting: "The request is on its way. It appears here with bunq’s answer.",
  forgotten: "This step was done before Sandgate was opened. Exchanges live until it closes.",
  "nothing-yet": "The request of this step and bunq’s answer appear here, byte for byte.",
};

const shortcuts = [
  ["Run this step", "Mod+Enter"],
  ["Every command", "Mod+K"],
  ["Every shortcut", "Mod+Shift+/"],
] as const;

/** Before a step's first request: what will be here, and how to get going. */
export function EmptyExchange({ reason, lines }: EmptyExchangeProps) {
  return (
    <div className={styles.empty}>
      <ArrowRightLeft aria-hidden="true" />
      <p>{sentences[reason]}</p>
      {reason === "waiting" ? null : <Shortcuts />}
      {reason === "waiting" || lines.length === 0 ? null : (
        <p className={styles.earlier}>
          Earlier exchanges <ExchangeMenu shown={null} lines={lines} />
        </p>
      )}
    </div>
  );
}

function Shortcuts() {
  return (
    <dl>
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
