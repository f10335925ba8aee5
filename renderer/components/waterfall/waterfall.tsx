import type { Exchange } from "../../../shared/contract/exchange.ts";
import styles from "./waterfall.module.css";
import { waterfallBars } from "./waterfall-bars.ts";

export interface WaterfallProps {
  readonly timings: Exchange["timings"];
  /** Writes a duration: `112 ms`. */
  readonly format: (milliseconds: number) => string;
}

/** Where the time of one exchange went. A table to those who read it, bars to those who look. */
export function Waterfall({ timings, format }: WaterfallProps) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">Time by phase</caption>
      <tbody>
        {waterfallBars(timings).map(({ phase, label, duration, left, width }) => (
          <tr key={phase} data-phase={phase} data-absent={duration === null}>
            <th scope="row">{label}</th>
            <td className={styles.track} aria-hidden="true">
              {duration === null ? null : (
                <span className={styles.bar} style={{ left: `${left}%`, width: `${width}%` }} />
              )}
            </td>
            <td className={styles.duration}>
              {duration === null ? <span>none</span> : format(duration)}
            </td>
          </tr>
        ))}
        <tr className={styles.total}>
          <th scope="row">Total</th>
          <td aria-hidden="true" />
          <td className={styles.duration}>{format(timings.total)}</td>
        </tr>
      </tbody>
    </table>
  );
}
