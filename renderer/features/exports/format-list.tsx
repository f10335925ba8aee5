import { useId } from "react";
import { exportForms, type ExportFormat } from "../../../shared/export-formats.ts";
import { formatGroups } from "./format-groups.ts";
import styles from "./format-list.module.css";

export interface FormatListProps {
  readonly value: ExportFormat;
  readonly onChange: (format: ExportFormat) => void;
}

/** Every format, grouped by what it is for. One choice: arrows move through all of them. */
export function FormatList({ value, onChange }: FormatListProps) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label="Format" className={styles.list}>
      {formatGroups.map(([title, formats]) => (
        <section key={title} aria-label={title}>
          <h2>{title}</h2>
          {formats.map((format) => (
            <label key={format} className={styles.format} data-chosen={format === value}>
              <input
                type="radio"
                name={name}
                className="visually-hidden"
                checked={format === value}
                onChange={() => onChange(format)}
                aria-describedby={`${name}-${format}`}
                aria-label={exportForms[format].label}
              />
              <span>{exportForms[format].label}</span>
              <small id={`${name}-${format}`}>{exportForms[format].opens}</small>
            </label>
          ))}
        </section>
      ))}
    </div>
  );
}
