import { Check, X } from "lucide-react";
import type { ReactNode } from "react";
import type { StepName } from "../../shared/contract/account.ts";
import type { OnboardingFacts } from "../../shared/contract/onboarding.ts";
import { stepNames } from "../../shared/step-names.ts";
import { announce } from "../components/announcer.tsx";
import { Spinner } from "../components/spinner.tsx";
import { RunAllButton } from "../features/run-all/run-all-button.tsx";
import { uiStore, useUi } from "../stores/ui-store.ts";
import type { StepState } from "./current-step.ts";
import { describeStep } from "./describe-step.ts";
import { RailPlaces } from "./rail-places.tsx";
import styles from "./rail.module.css";
import { stepTitles } from "./step-titles.ts";

interface RailProps {
  readonly facts: OnboardingFacts;
  readonly states: Readonly<Record<StepName, StepState>>;
  readonly step: StepName;
}

/** The numbered steps, each with its one fact, and what else there is to look at. */
export function Rail({ facts, states, step }: RailProps) {
  const place = useUi((state) => state.place);
  return (
    <nav className={styles.rail} aria-label="Steps and places">
      <h2>Onboarding</h2>
      <ol className={styles.steps}>
        {stepNames.map((name, index) => (
          <li key={name} className={styles.item} data-state={states[name]}>
            <button
              type="button"
              className={styles.step}
              data-state={states[name]}
              onClick={() => {
                uiStore.getState().stepViewed(name);
                announce(`${stepTitles[name]} is shown.`);
              }}
              {...(place === "step" && name === step ? { "aria-current": "step" } : {})}
            >
              <span className={styles.dot}>
                <span className="visually-hidden">
                  Step {index + 1}, {stateWords[states[name]]}:
                </span>
                <span aria-hidden="true">{marks[states[name]] ?? index + 1}</span>
              </span>
              <span className={styles.name}>{stepTitles[name]}</span>
              <span className={styles.fact}>{describeStep(facts, name, states[name])}</span>
            </button>
          </li>
        ))}
      </ol>
      <div className={styles.run}>
        <RunAllButton facts={facts} />
      </div>
      <RailPlaces current={place} />
    </nav>
  );
}

const marks: Readonly<Record<StepState, ReactNode>> = {
  done: <Check />,
  running: <Spinner />,
  failed: <X />,
  blocked: null,
  current: null,
};

const stateWords: Readonly<Record<StepState, string>> = {
  done: "done",
  running: "running",
  failed: "failed",
  blocked: "waiting for an earlier one",
  current: "to do next",
};
