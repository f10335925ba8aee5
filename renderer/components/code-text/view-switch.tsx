import styles from "./view-switch.module.css";

export interface ViewSwitchProps {
  readonly value: "pretty" | "raw";
  readonly onChange: (value: "pretty" | "raw") => void;
  /** Accessible name: “Layout of the response body”. */
  readonly label: string;
}

const views = [
  ["pretty", "Pretty"],
  ["raw", "Raw"],
] as const;

/** Two ways of laying out one text, of which one is on. */
export function ViewSwitch({ value, onChange, label }: ViewSwitchProps) {
  return (
    <fieldset aria-label={label} className={styles.group}>
      {views.map(([view, word]) => (
        <button
          key={view}
          type="button"
          aria-pressed={value === view}
          onClick={() => onChange(view)}
        >
          {word}
        </button>
      ))}
    </fieldset>
  );
}
