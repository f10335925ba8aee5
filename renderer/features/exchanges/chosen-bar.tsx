import { Columns2, X } from "lucide-react";
import { Button } from "../../components/button.tsx";
import { IconButton } from "../../components/icon-button.tsx";
import { uiStore } from "../../stores/ui-store.ts";
import styles from "./chosen-bar.module.css";

/** Below the list while exchanges are chosen for comparing. */
export function ChosenBar({ comparedIds }: { readonly comparedIds: readonly string[] }) {
  const { exchangesChanged } = uiStore.getState();
  const isPair = comparedIds.length === 2;
  return (
    <div className={styles.bar}>
      <output aria-live="polite">
        {isPair ? "2 chosen for comparing" : "1 chosen; choose another one to compare it with"}
      </output>
      {isPair ? (
        <Button icon={<Columns2 />} onClick={() => exchangesChanged({ tab: "compare" })}>
          Compare
        </Button>
      ) : null}
      <IconButton
        label="Choose none"
        icon={<X />}
        onClick={() => exchangesChanged({ comparedIds: [] })}
      />
    </div>
  );
}
