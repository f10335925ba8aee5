import { useId } from "react";
import type { ExchangeLine } from "../../../shared/contract/exchange.ts";
import styles from "./exchange-select.module.css";

export interface ExchangeSelectProps {
  readonly label: string;
  readonly lines: readonly ExchangeLine[];
  readonly value: string;
  readonly onChoose: (id: string) => void;
  /** Offered first, with the empty value. */
  readonly none?: string;
}

const timeFormat = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium" });

/** One exchange of the account, newest first, in the words of its request line. */
export function ExchangeSelect({ label, lines, value, onChoose, none }: ExchangeSelectProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {none === undefined ? null : <option value="">{none}</option>}
        {lines.map((line) => (
          <option key={line.id} value={line.id}>
            {lineWords(line)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** One exchange in one line of words. */
export function lineWords(line: ExchangeLine): string {
  const { method, path, label, status, startedAt, signedWith } = line;
  const outcome = status === null ? "no answer" : String(status);
  const signed = signedWith === null ? ", not signed" : "";
  return `${timeFormat.format(startedAt)}  ${method} ${path}${label ? ` (${label})` : ""}, ${outcome}${signed}`;
}
