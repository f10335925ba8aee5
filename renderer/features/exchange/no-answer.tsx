import { Unplug } from "lucide-react";
import type { Exchange } from "../../../shared/contract/exchange.ts";
import { describeFailure } from "./describe-failure.ts";
import styles from "./exchange-panel.module.css";

/** In the place of the answer when there is none: what failed, and whether bunq may have acted. */
export function NoAnswer({ exchange }: { readonly exchange: Exchange }) {
  const { title, explanation, sent } = describeFailure(exchange);
  return (
    <section className={styles.side} aria-label="Response">
      <h2>Response</h2>
      <div className={styles.failure}>
        <Unplug aria-hidden="true" />
        <div>
          <strong>{title}</strong>
          <p>{explanation}</p>
          <p>{sent}</p>
        </div>
      </div>
    </section>
  );
}
