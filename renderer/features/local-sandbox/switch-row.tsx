import { RotateCcw } from "lucide-react";
import { useId } from "react";
import type { SandboxSwitch, SwitchValue } from "../../../shared/contract/local-sandbox.ts";
import { IconButton } from "../../components/icon-button.tsx";
import { ChoiceControl } from "./choice-control.tsx";
import styles from "./switch-row.module.css";
import { isChanged, switchLabel, valueWords } from "./switch-words.ts";
import { TypedControl } from "./typed-control.tsx";
import { useChangePolicy, type PolicyChange } from "./use-change-policy.ts";

/** One switch: what it is, what it is set to, and the way back to its default. */
export function SwitchRow({ described }: { readonly described: SandboxSwitch }) {
  const { name, values, value, standard } = described;
  const id = useId();
  const { choose, mutate, reset, error } = useChangePolicy();
  const label = switchLabel(name);
  const changed = isChanged(described);
  const to = (next: SwitchValue): PolicyChange => ({
    changes: { [name]: next },
    said: `${label}: ${valueWords(described, next)}.`,
  });
  const turn = (next: SwitchValue) => choose(to(next));
  return (
    <div className={styles.row} data-changed={changed}>
      <SwitchWords
        id={id}
        described={described}
        error={values.kind === "choice" ? error?.payload.message : undefined}
      />
      {values.kind === "choice" ? (
        <ChoiceControl
          id={id}
          label={label}
          choices={values.choices}
          value={value}
          onChoose={turn}
        />
      ) : (
        <TypedControl
          id={id}
          label={label}
          described={described}
          error={error?.payload.message}
          onGiveUp={reset}
          onSettle={(next) => mutate(to(next))}
        />
      )}
      <div className={styles.reset}>
        {changed ? (
          <IconButton
            label={`Reset ${label}`}
            icon={<RotateCcw />}
            onClick={() => turn(standard)}
          />
        ) : null}
      </div>
    </div>
  );
}

interface SwitchWordsProps {
  readonly id: string;
  readonly described: SandboxSwitch;
  readonly error: string | undefined;
}

function SwitchWords({ id, described, error }: SwitchWordsProps) {
  const { name, standard, says } = described;
  return (
    <div className={styles.words}>
      <p className={styles.name}>
        <strong>{switchLabel(name)}</strong> <code>{name}</code>
        {isChanged(described) ? (
          <span className={styles.changed}>Changed, default {valueWords(described, standard)}</span>
        ) : null}
      </p>
      <p id={`${id}-says`} className={styles.says}>
        {says.replaceAll("'", "’")}
      </p>
      {error ? (
        <p className={styles.error} role="alert">
          {error}
        </p>
      ) : null}
    </div>
  );
}
