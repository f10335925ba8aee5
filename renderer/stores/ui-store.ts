import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { StepName } from "../../shared/contract/account.ts";
import { blankComposer } from "./composer.ts";
import { firstExchangesView } from "./exchanges-view.ts";
import { beginning, type UiEvents, type UiState } from "./ui-state.ts";

const mostRecentCommands = 5;

const followed = { viewedStep: null, place: "step", selectedExchangeId: null } as const;

function watching(step: StepName) {
  return { ...followed, viewedStep: step };
}

type Change = StoreApi<UiState>["setState"];

/** What happens to the steps, and to the run of all of them. */
function stepEvents(set: Change) {
  return {
    stepViewed: (step) => set(watching(step)),
    stepActed: (step) =>
      set(({ runAll }) => ({
        ...watching(step),
        // acting by hand answers how the run of all steps ended
        runAll: runAll?.phase === "running" || runAll?.phase === "stopping" ? runAll : null,
      })),
    stepSettled: (accountId, step, failed) =>
      set(({ failedSteps: { [accountId]: _former, ...others } }) => ({
        failedSteps: failed ? { ...others, [accountId]: step } : others,
      })),
    factsFollowed: () => set(followed),
    certificateReplacing: (fingerprint) => set({ replacedCertificate: fingerprint }),
    runAllStarted: (accountId) =>
      set({
        ...followed,
        runAll: { accountId, phase: "running", operation: null, error: null },
      }),
    runAllReached: (operation) =>
      set(({ runAll }) => ({ runAll: runAll && { ...runAll, operation } })),
    runAllStopping: () =>
      set(({ runAll }) => ({ runAll: runAll && { ...runAll, phase: "stopping" } })),
    runAllStopped: () =>
      set(({ runAll }) => ({ runAll: runAll && { ...runAll, phase: "stopped" } })),
    runAllNeedsPerson: () =>
      set(({ runAll }) => ({ runAll: runAll && { ...runAll, phase: "needs-person" } })),
    runAllFailed: (error) =>
      set(({ runAll }) => ({ runAll: runAll && { ...runAll, phase: "failed", error } })),
    runAllOver: () => set({ runAll: null }),
  } satisfies Partial<UiEvents>;
}

/** What happens at the workbench. */
function workbenchEvents(set: Change) {
  return {
    exchangeSelected: (exchangeId) => set({ selectedExchangeId: exchangeId }),
    exchangesChanged: (change) =>
      set(({ exchanges }) => ({ exchanges: { ...exchanges, ...change } })),
    exchangeExamined: (exchangeId) =>
      set({ examinedExchangeId: exchangeId, signatureTab: "exchange", place: "signature" }),
    signatureTabChosen: (signatureTab) => set({ signatureTab }),
    exportsTabChosen: (exportsTab) => set({ exportsTab }),
    comparisonChosen: (owner, choice) =>
      set(({ comparisons: { [owner]: _former, ...others } }) => ({
        comparisons: choice === null ? others : { ...others, [owner]: choice },
      })),
    composerLoaded: (accountId, composer) =>
      set(({ composers }) => {
        const { generation } = composers[accountId] ?? blankComposer;
        return {
          composers: { ...composers, [accountId]: { ...composer, generation: generation + 1 } },
        };
      }),
    composed: (accountId, changes) =>
      set(({ composers }) => {
        const before = composers[accountId] ?? blankComposer;
        return { composers: { ...composers, [accountId]: { ...before, ...changes } } };
      }),
  } satisfies Partial<UiEvents>;
}

/** What happens to the window itself. */
function windowEvents(set: Change) {
  return {
    placeViewed: (place) => set({ place }),
    placeLeft: () => set({ place: "step" }),
    layerOpened: (layer) => set({ layer }),
    layerClosed: () => set({ layer: null }),
    switcherToggled: (open) => set({ switcherOpen: open }),
    accountSwitched: () =>
      set(({ exchanges: { filter } }) => ({
        ...followed,
        // what was chosen are exchanges of the other account
        exchanges: { ...firstExchangesView, filter },
        examinedExchangeId: null,
      })),
    connectionLost: (loss) => set({ connectionLoss: loss }),
    connectionRestored: () => set({ connectionLoss: null }),
    messageShown: (message) => set({ message }),
    messageGone: () => set({ message: null }),
    commandUsed: (id) =>
      set(({ recentCommands }) => ({
        recentCommands: [id, ...recentCommands.filter((other) => other !== id)].slice(
          0,
          mostRecentCommands,
        ),
      })),
    reset: () => set(beginning),
  } satisfies Partial<UiEvents>;
}

/** What only this window knows: it would still make sense with the backend unplugged. */
export const uiStore = createStore<UiState>()((set) => ({
  ...beginning,
  ...stepEvents(set),
  ...workbenchEvents(set),
  ...windowEvents(set),
}));

/** Selects from the window's own state. */
export function useUi<T>(select: (state: UiState) => T): T {
  return useStore(uiStore, select);
}
