import { ArrowRightLeft } from "lucide-react";
import type { ExchangeLine } from "../../../shared/contract/exchange.ts";
import { Kbd } from "../../components/kbd.tsx";
import { ExchangeMenu } from "./exchange-menu.tsx";
import styles from "./exchange-panel.module.css";

export interface EmptyExchangeProps {
  readonly isWaiting: boolean;
  readonly lines: readonly ExchangeLine[];
}

const shortcuts = [
  ["Run this step", "Mod+Enter"],
  ["Every command", "Mod+K"],
  ["Every shortcut", "Mod+Shift+/"],
] as const;

/** Before a step's first request: what will be here, and how to get going. */
export function EmptyExchange({ isWaiting, lines }: EmptyExchangeProps) {
  return (
    <div className={styles.empty}>
      <ArrowRightLeft aria-hidden="true" />
      <p>
        {isWaiting
          ? "The request is on its way. It appears here with bunq’s answer."
          : "The request of this step and bunq’s answer appear here, byte for byte."}
      </p>
      {isWaiting ? null : <Shortcuts />}
      {isWaiting || lines.length === 0 ? null : (
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
