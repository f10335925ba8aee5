import { useId } from "react";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { useOperation } from "../../backend/use-operation.ts";
import styles from "./access-choice.module.css";
import { keySourceNames, keySources } from "./key-sources.ts";

/** Where the secret comes from. Each way keeps what it has, so that changing one’s mind loses nothing. */
export function AccessChoice({ facts }: { readonly facts: OnboardingFacts }) {
  const { accountId, access, running } = facts;
  const id = useId();
  const choose = useOperation("account.choose-access");
  const shown = choose.isPending ? choose.variables.access : access;
  return (
    <fieldset className={styles.group} disabled={running !== null}>
      <legend className={styles.legend}>Key from</legend>
      <div className={styles.choices}>
        {keySourceNames.map((name) => (
          <div key={name} className={styles.choice} data-chosen={name === shown}>
            <input
              type="radio"
              id={`${id}-${name}`}
              name={id}
              checked={name === shown}
              aria-describedby={`${id}-detail`}
              onChange={() => choose.mutate({ accountId, access: name })}
            />
            <label htmlFor={`${id}-${name}`}>{keySources[name]?.label}</label>
          </div>
        ))}
      </div>
      <p id={`${id}-detail`} className={styles.detail}>
        {keySources[shown]?.detail}
      </p>
    </fieldset>
  );
}
