import type { BodyMistake } from "../../../shared/requests/check-body.ts";
import styles from "./request-form.module.css";

export interface NumberedTextProps {
  readonly label: string;
  readonly value: string;
  readonly mistake: BodyMistake | null;
  /** Id of what says how the text stands. */
  readonly describedBy: string;
  readonly onChange: (value: string) => void;
}

/** Past this many lines the numbers would cost more than they help. */
const mostNumbered = 2000;
const fewestRows = 6;

/** A text over several lines with their numbers, the line of a mistake marked. */
export function NumberedText(props: NumberedTextProps) {
  const { label, value, mistake, describedBy, onChange } = props;
  const lines = value.split("\n").length;
  const numbered = Math.min(lines, mostNumbered);
  return (
    <div className={styles.text}>
      <ol className={styles.numbers} aria-hidden="true">
        {Array.from({ length: numbered }, (_, index) => (
          <li key={index} data-wrong={mistake?.line === index + 1}>
            {index + 1}
          </li>
        ))}
      </ol>
      <textarea
        aria-label={label}
        aria-describedby={describedBy}
        {...(mistake ? { "aria-invalid": true } : {})}
        value={value}
        rows={Math.max(lines, fewestRows)}
        wrap="off"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
