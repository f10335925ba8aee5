import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { StepName } from "../../shared/contract/account.ts";

/** Why the web shell's page cannot reach its backend. */
export type ConnectionLoss = "no-link" | "link-used" | "session-ended" | "backend-gone";

/** A layer over the window; at most one is open. */
export type OpenLayer =
  | { readonly kind: "palette" }
  | { readonly kind: "shortcuts" }
  | { readonly kind: "settings" }
  | { readonly kind: "account-create" }
  | { readonly kind: "account-rename"; readonly accountId: string }
  | { readonly kind: "account-remove"; readonly accountId: string };

interface UiFacts {
  /** The step someone looks at though it is not the one to do next; null follows the facts. */
  readonly viewedStep: StepName | null;
  /** The exchange chosen in the panel; null shows the newest of the step. */
  readonly selectedExchangeId: string | null;
  /** What the main area shows instead of a step. */
  readonly place: "step" | "storage";
  readonly layer: OpenLayer | null;
  readonly switcherOpen: boolean;
  readonly connectionLoss: ConnectionLoss | null;
}

interface UiEvents {
  readonly stepViewed: (step: StepName) => void;
  /** A step's operation was started by hand: stay there and see the outcome. */
  readonly stepActed: (step: StepName) => void;
  readonly factsFollowed: () => void;
  readonly exchangeSelected: (exchangeId: string | null) => void;
  readonly storageViewed: () => void;
  readonly layerOpened: (layer: OpenLayer) => void;
  readonly layerClosed: () => void;
  readonly switcherToggled: (open: boolean) => void;
  readonly accountSwitched: () => void;
  readonly connectionLost: (loss: ConnectionLoss) => void;
  readonly connectionRestored: () => void;
  readonly reset: () => void;
}

export type UiState = UiFacts & UiEvents;

const beginning: UiFacts = {
  viewedStep: null,
  selectedExchangeId: null,
  place: "step",
  layer: null,
  switcherOpen: false,
  connectionLoss: null,
};

/** What only this window knows: it would still make sense with the backend unplugged. */
export const uiStore = createStore<UiState>()((set) => ({
  ...beginning,
  stepViewed: (step) => set({ viewedStep: step, place: "step", selectedExchangeId: null }),
  stepActed: (step) => set({ viewedStep: step, place: "step", selectedExchangeId: null }),
  factsFollowed: () => set({ viewedStep: null, place: "step", selectedExchangeId: null }),
  exchangeSelected: (exchangeId) => set({ selectedExchangeId: exchangeId }),
  storageViewed: () => set({ place: "storage" }),
  layerOpened: (layer) => set({ layer }),
  layerClosed: () => set({ layer: null }),
  switcherToggled: (open) => set({ switcherOpen: open }),
  accountSwitched: () => set({ viewedStep: null, place: "step", selectedExchangeId: null }),
  connectionLost: (loss) => set({ connectionLoss: loss }),
  connectionRestored: () => set({ connectionLoss: null }),
  reset: () => set(beginning),
}));

/** Selects from the window's own state. */
export function useUi<T>(select: (state: UiState) => T): T {
  return useStore(uiStore, select);
}
