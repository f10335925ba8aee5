import type { DocumentView } from "../../json-document/document-rows.ts";
import styles from "../code-text/view-switch.module.css";

export interface ViewChoiceProps {
  readonly views: readonly DocumentView[];
  readonly value: DocumentView;
  readonly onChange: (view: DocumentView) => void;
}

const names = { tree: "Tree", pretty: "Pretty", raw: "Raw" } as const;

/** The ways to look at one text, of which one is on. */
export function ViewChoice({ views, value, onChange }: ViewChoiceProps) {
  return (
    <fieldset aria-label="View" className={styles.group}>
      {views.map((view) => (
        <button
          key={view}
          type="button"
          aria-pressed={value === view}
          data-command={`Show the JSON as ${names[view].toLowerCase()}`}
          onClick={() => onChange(view)}
        >
          {names[view]}
        </button>
      ))}
    </fieldset>
  );
}
