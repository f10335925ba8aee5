import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ExchangeFilter } from "../../../stores/exchanges-view.ts";
import { useUi } from "../../../stores/ui-store.ts";
import { exchangePageQuery } from "../exchange-page-query.ts";
import { FilterBar } from "../filter-bar.tsx";
import { Picture } from "../picture/picture.tsx";
import { asManyAsFit, latestOfSteps, type ChosenCalls } from "./choose-calls.ts";
import { NoSequence } from "./no-sequence.tsx";
import { onboardingCallsQuery } from "./onboarding-calls-query.ts";
import { SequenceBar } from "./sequence-bar.tsx";
import { sequenceDrawing } from "./sequence-drawing.ts";
import { sequenceModel, type SequenceModel } from "./sequence-model.ts";
import { sequenceSentences } from "./sequence-sentences.ts";
import styles from "./sequence.module.css";

export interface SequencePaneProps {
  readonly accountId: string;
  readonly filter: ExchangeFilter;
}

/** Who sent which token where, and what was signed with what: drawn, and told in sentences. */
export function SequencePane({ accountId, filter }: SequencePaneProps) {
  const { sequence } = useUi((state) => state.exchanges);
  const isFiltered = sequence === "filter";
  const latest = useQuery({ ...onboardingCallsQuery(accountId), enabled: !isFiltered }).data;
  const narrowed = useQuery({
    ...exchangePageQuery(accountId, filter, 0),
    placeholderData: keepPreviousData,
    enabled: isFiltered,
  }).data;
  const chosen = useMemo((): ChosenCalls | null => {
    if (isFiltered) return narrowed ? asManyAsFit(narrowed.exchanges, narrowed.total) : null;
    return latest ? latestOfSteps(latest) : null;
  }, [isFiltered, narrowed, latest]);
  const model = useMemo(() => chosen && sequenceModel(chosen.lines, chosen.left), [chosen]);
  return (
    <div className={styles.pane}>
      <SequenceBar model={model} />
      {isFiltered ? <FilterBar counts={narrowed ?? null} /> : null}
      {model?.calls.length === 0 ? <NoSequence isFiltered={isFiltered} /> : null}
      {model && model.calls.length > 0 ? <Sequence model={model} /> : null}
    </div>
  );
}

function Sequence({ model }: { readonly model: SequenceModel }) {
  const drawing = useMemo(() => sequenceDrawing(model), [model]);
  const sentences = useMemo(() => sequenceSentences(model), [model]);
  return (
    <section
      className={styles.scroll}
      aria-label="The sequence"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region is reached by keyboard
      tabIndex={0}
    >
      {model.left > 0 ? (
        <p className={styles.left}>
          The latest {model.calls.length} are drawn; {model.left.toLocaleString("en")} older ones
          are not.
        </p>
      ) : null}
      <Picture drawing={drawing} isDescribedBelow />
      <section className={styles.words} aria-labelledby="sequence-words">
        <h2 id="sequence-words">In words</h2>
        <ol>
          {sentences.map((sentence, index) => (
            // the order is all that tells two of them apart
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>{sentence}</li>
          ))}
        </ol>
      </section>
    </section>
  );
}
