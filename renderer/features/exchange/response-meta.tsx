import type { ExchangeLine } from "../../../shared/contract/exchange.ts";
import styles from "./exchange-panel.module.css";
import { formatBytes } from "../../components/format-bytes.ts";
import { formatMilliseconds } from "./format-milliseconds.ts";
import { statusTone } from "./status-tone.ts";

export interface ResponseMetaProps {
  readonly line: ExchangeLine;
  readonly phrase: string;
}

/** `200 OK · 182 ms · 4.1 KB`, always in this order. */
export function ResponseMeta({ line, phrase }: ResponseMetaProps) {
  const { status, totalMs, responseBytes } = line;
  return (
    <span className={styles.meta}>
      <strong data-tone={statusTone(status)}>
        {status === null ? "No answer" : `${status} ${phrase}`.trim()}
      </strong>
      <i aria-hidden="true">·</i>
      <span title={`${totalMs.toLocaleString("en")} ms in all`}>{formatMilliseconds(totalMs)}</span>
      {responseBytes === null ? null : (
        <>
          <i aria-hidden="true">·</i>
          <span title={`${responseBytes.toLocaleString("en")} bytes of body`}>
            {formatBytes(responseBytes)}
          </span>
        </>
      )}
    </span>
  );
}
