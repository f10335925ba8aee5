import { X } from "lucide-react";
import type { NamedValue } from "../../../shared/requests/request-draft.ts";
import { IconButton } from "../../components/icon-button.tsx";
import styles from "./request-form.module.css";

export interface PairRowsProps {
  /** What one row is, as it is called: “Parameter”. */
  readonly noun: "Parameter" | "Header";
  readonly rows: readonly NamedValue[];
  readonly onChange: (rows: readonly NamedValue[]) => void;
}

const unremembered = { autoComplete: "off", autoCapitalize: "none", spellCheck: false } as const;

/** Names with their values, in order; the last row is for the next one. */
export function PairRows({ noun, rows, onChange }: PairRowsProps) {
  const shown = [...rows, { name: "", value: "" }];
  const edit = (index: number, changes: Partial<NamedValue>) =>
    onChange(
      shown
        .map((row, at) => (at === index ? { ...row, ...changes } : row))
        .filter((row, at) => at < rows.length || row.name !== "" || row.value !== ""),
    );
  return (
    <ul className={styles.pairs}>
      {shown.map(({ name, value }, index) => (
        <li key={index}>
          <input
            {...unremembered}
            aria-label={`${noun} ${index + 1}, name`}
            placeholder="Name"
            value={name}
            onChange={(event) => edit(index, { name: event.target.value })}
          />
          <input
            {...unremembered}
            aria-label={`${noun} ${index + 1}, value`}
            placeholder="Value"
            value={value}
            onChange={(event) => edit(index, { value: event.target.value })}
          />
          {index < rows.length ? (
            <IconButton
              label={`Remove ${noun.toLowerCase()} ${index + 1}`}
              icon={<X />}
              onClick={() => onChange(rows.filter((_row, at) => at !== index))}
            />
          ) : (
            <span className={styles.noButton} />
          )}
        </li>
      ))}
    </ul>
  );
}
