import { useId } from "react";
import styles from "../device/access-choice.module.css";
import type { Choice } from "../../components/choice-group.tsx";

export interface SegmentsProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly choices: readonly Choice<V>[];
}

/** One of a few in one line, with what the chosen one means beside it. Arrows move between them. */
export function Segments<V extends string>(props: SegmentsProps<V>) {
  const { label, value, onChange, choices } = props;
  const id = useId();
  const detail = choices.find((choice) => choice.value === value)?.detail;
  return (
    <fieldset className={styles.group} style={{ marginBottom: 0 }}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.choices}>
        {choices.map((choice) => (
          <div key={choice.value} className={styles.choice} data-chosen={choice.value === value}>
            <input
              type="radio"
              id={`${id}-${choice.value}`}
              name={id}
              checked={choice.value === value}
              aria-describedby={detail ? `${id}-detail` : undefined}
              onChange={() => onChange(choice.value)}
            />
            <label htmlFor={`${id}-${choice.value}`}>{choice.label}</label>
          </div>
        ))}
      </div>
      {detail ? (
        <p id={`${id}-detail`} className={styles.detail}>
          {detail}
        </p>
      ) : null}
    </fieldset>
  );
}
