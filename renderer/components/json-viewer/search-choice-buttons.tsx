import { CaseSensitive, Regex } from "lucide-react";
import styles from "./search-bar.module.css";
import type { SearchChoices } from "./search-choices.ts";
import { ToggleButton } from "./toggle-button.tsx";

export interface SearchChoiceButtonsProps {
  readonly choices: SearchChoices;
  readonly onChoose: (choice: Partial<SearchChoices>) => void;
}

const scopes = [
  ["both", "Keys and values"],
  ["keys", "Keys"],
  ["values", "Values"],
] as const;

/** Where is searched and how a match is decided. */
export function SearchChoiceButtons({ choices, onChoose }: SearchChoiceButtonsProps) {
  return (
    <>
      <select
        aria-label="Search in"
        className={styles.scope}
        value={choices.scope}
        onChange={({ currentTarget }) => {
          const scope = scopes.find(([value]) => value === currentTarget.value)?.[0];
          if (scope) onChoose({ scope });
        }}
      >
        {scopes.map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
      <ToggleButton
        label="Match case"
        icon={<CaseSensitive />}
        isOn={choices.matchCase}
        onToggle={(matchCase) => onChoose({ matchCase })}
      />
      <ToggleButton
        label="Regular expression"
        icon={<Regex />}
        isOn={choices.regex}
        onToggle={(regex) => onChoose({ regex })}
      />
    </>
  );
}
