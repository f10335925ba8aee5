import type { SwitchValue } from "../../../shared/contract/local-sandbox.ts";
import styles from "./switch-row.module.css";
import { onAndOff } from "./switch-words.ts";

export interface ChoiceControlProps {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly (string | number)[];
  readonly value: SwitchValue;
  readonly onChoose: (value: SwitchValue) => void;
}

/** On or off, or one of a few side by side. Each takes effect at once. */
export function ChoiceControl(props: ChoiceControlProps) {
  const { id, label, choices, value, onChoose } = props;
  const ends = onAndOff(choices);
  if (ends !== null) {
    const isOn = value === ends.on;
    return (
      <label className={styles.onOff}>
        <input
          type="checkbox"
          role="switch"
          checked={isOn}
          aria-checked={isOn}
          aria-label={label}
          aria-describedby={`${id}-says`}
          data-takes-focus=""
          onChange={() => onChoose(isOn ? ends.off : ends.on)}
        />
        <span aria-hidden="true">{value}</span>
      </label>
    );
  }
  return (
    <fieldset className={styles.choices} aria-describedby={`${id}-says`}>
      <legend className="visually-hidden">{label}</legend>
      {choices.map((choice) => (
        <label key={choice} className={styles.choice} data-chosen={choice === value}>
          <input
            type="radio"
            name={id}
            checked={choice === value}
            onChange={() => onChoose(choice)}
            {...(choice === value ? { "data-takes-focus": "" } : {})}
          />
          <span>{choice}</span>
        </label>
      ))}
    </fieldset>
  );
}
