import { useId } from "react";
import styles from "./choice-group.module.css";

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
  /** What choosing it means. */
  readonly detail?: string | undefined;
}

export interface ChoiceGroupProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly choices: readonly Choice<V>[];
  /** Side by side where there is room; for two or three. */
  readonly beside?: boolean | undefined;
}

/** One of a few, each with its consequence said. Arrows move between them. */
export function ChoiceGroup<V extends string>(props: ChoiceGroupProps<V>) {
  const { label, value, onChange, choices, beside = false } = props;
  const id = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.choices} data-beside={beside} data-count={choices.length}>
        {choices.map((choice) => (
          <div key={choice.value} className={styles.choice} data-chosen={choice.value === value}>
            <input
              type="radio"
              id={`${id}-${choice.value}`}
              name={id}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
              {...(choice.detail ? { "aria-describedby": `${id}-${choice.value}-detail` } : {})}
            />
            <label htmlFor={`${id}-${choice.value}`}>{choice.label}</label>
            {choice.detail ? <p id={`${id}-${choice.value}-detail`}>{choice.detail}</p> : null}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
