import styles from "../../components/code-text/view-switch.module.css";

export interface FormSwitchProps<V extends string> {
  /** Accessible name: “Form of our request”. */
  readonly label: string;
  readonly value: V;
  readonly forms: readonly (readonly [value: V, word: string])[];
  readonly onChange: (value: V) => void;
}

/** A few ways to write the same bytes, of which one is on. */
export function FormSwitch<V extends string>({
  label,
  value,
  forms,
  onChange,
}: FormSwitchProps<V>) {
  return (
    <fieldset aria-label={label} className={styles.group}>
      {forms.map(([form, word]) => (
        <button
          key={form}
          type="button"
          aria-pressed={value === form}
          data-command={`${label}: ${word}`}
          onClick={() => onChange(form)}
        >
          {word}
        </button>
      ))}
    </fieldset>
  );
}
