import { Download } from "lucide-react";
import { Button } from "../../../components/button.tsx";
import switchStyles from "../../../components/code-text/view-switch.module.css";
import type { ExchangesView } from "../../../stores/exchanges-view.ts";
import { uiStore, useUi } from "../../../stores/ui-store.ts";
import { saveSequence } from "./save-sequence.ts";
import type { SequenceModel } from "./sequence-model.ts";
import styles from "./sequence.module.css";

const choices = [
  ["steps", "Latest of each step"],
  ["filter", "All that the filter shows"],
] as const satisfies readonly (readonly [ExchangesView["sequence"], string])[];

/** Which calls are drawn, and the way to a file. */
export function SequenceBar({ model }: { readonly model: SequenceModel | null }) {
  const { sequence } = useUi((state) => state.exchanges);
  const count = model?.calls.length ?? 0;
  return (
    <div className={styles.bar}>
      <fieldset aria-label="Which calls are drawn" className={switchStyles.group}>
        {choices.map(([value, words]) => (
          <button
            key={value}
            type="button"
            aria-pressed={sequence === value}
            data-command={`Draw ${words.charAt(0).toLowerCase()}${words.slice(1)}`}
            onClick={() => uiStore.getState().exchangesChanged({ sequence: value })}
          >
            {words}
          </button>
        ))}
      </fieldset>
      <span className={styles.count}>
        {count === 0 ? "" : `${count} ${count === 1 ? "call" : "calls"}`}
      </span>
      {model && count > 0 ? (
        <Button icon={<Download />} onClick={() => saveSequence(model)}>
          Save as SVG
        </Button>
      ) : null}
    </div>
  );
}
