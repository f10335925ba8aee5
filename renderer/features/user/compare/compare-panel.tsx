import { useState } from "react";
import type { PathSegments } from "../../../../shared/json-index/node-path.ts";
import type { JsonDocument } from "../../../json-document/json-document.ts";
import { uiStore, useUi } from "../../../stores/ui-store.ts";
import { ChooseOther } from "./choose-other.tsx";
import { ComparisonView } from "./comparison-view.tsx";

export interface ComparePanelProps {
  readonly document: JsonDocument;
  /** Whose user it is; null for a text that no account read. */
  readonly accountId: string | null;
  /** Selects the value in the tree and goes there. */
  readonly onShow: (path: PathSegments) => void;
}

const noAccount = "no account";

/** This user beside another one, or beside itself some time ago: what differs, by path. */
export function ComparePanel({ document, accountId, onShow }: ComparePanelProps) {
  const owner = accountId ?? noAccount;
  const choice = useUi(({ comparisons }) => comparisons[owner]);
  const [pasted, setPasted] = useState("");
  const { comparisonChosen } = uiStore.getState();
  if (choice === undefined) {
    return (
      <ChooseOther
        accountId={accountId}
        pasted={pasted}
        onPaste={setPasted}
        onChoose={(other) => comparisonChosen(owner, { other, isSwapped: false })}
      />
    );
  }
  return (
    <ComparisonView
      document={document}
      accountId={accountId}
      choice={choice}
      onSwap={() => comparisonChosen(owner, { ...choice, isSwapped: !choice.isSwapped })}
      onClose={() => comparisonChosen(owner, null)}
      onShow={onShow}
    />
  );
}
