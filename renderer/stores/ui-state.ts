import type { StepName } from "../../shared/contract/account.ts";
import type { ErrorPayload } from "../../shared/contract/error.ts";
import { firstExchangesView, type ExchangesView } from "./exchanges-view.ts";
import type { Composer } from "./composer.ts";
import type { SettingsSection } from "./settings-sections.ts";

/** Why the web shell's page cannot reach its backend. */
export type ConnectionLoss = "no-link" | "link-used" | "session-ended" | "backend-gone";

/** A layer over the window; at most one is open. */
export type OpenLayer =
  | { readonly kind: "palette" }
  | { readonly kind: "shortcuts" }
  /** At its beginning, or where something leads to. */
  | { readonly kind: "settings"; readonly section?: SettingsSection }
  | { readonly kind: "account-create" }
  | { readonly kind: "account-rename"; readonly accountId: string }
  | { readonly kind: "account-remove"; readonly accountId: string };

/**
 * The run of the remaining steps. `operation`: the call it is at, or ended at. `error`: what that
 * call failed with.
 */
export interface RunAll {
  readonly accountId: string;
  readonly phase: "running" | "stopping" | "stopped" | "failed" | "needs-person";
  readonly operation: string | null;
  readonly error: ErrorPayload | null;
}

/** What a user is compared with; texts are those of a file or of the clipboard. */
export type OtherUser =
  | { readonly sort: "previous" }
  | { readonly sort: "account"; readonly accountId: string; readonly name: string }
  | { readonly sort: "file"; readonly name: string; readonly text: Blob }
  | { readonly sort: "pasted"; readonly text: Blob };

/** `isSwapped`: what differs is told from this user to the other one. */
export interface ComparisonChoice {
  readonly other: OtherUser;
  readonly isSwapped: boolean;
}

/** What the main area shows: a step, or one of the screens beside them. */
export type Place = "step" | PlaceBeside;
export type PlaceBeside =
  "exchanges" | "signature" | "requests" | "exports" | "storage" | "inspector" | "local-sandbox";

/** What the window knows. */
export interface UiFacts {
  /** The step someone looks at though it is not the one to do next; null follows the facts. */
  readonly viewedStep: StepName | null;
  /** The exchange chosen in the panel; null shows the newest of the step. */
  readonly selectedExchangeId: string | null;
  readonly exchanges: ExchangesView;
  /** The exchange under the signature microscope; null shows the newest signed one. */
  readonly examinedExchangeId: string | null;
  readonly signatureTab: "exchange" | "own";
  readonly exportsTab: "export" | "import";
  /** What the main area shows instead of a step. */
  readonly place: Place;
  readonly layer: OpenLayer | null;
  readonly switcherOpen: boolean;
  readonly connectionLoss: ConnectionLoss | null;
  readonly runAll: RunAll | null;
  /** By account, the step whose latest attempt failed. What it failed with stands on its screen. */
  readonly failedSteps: Readonly<Record<string, StepName>>;
  /** The fingerprint of the certificate whose place another one is about to take. */
  readonly replacedCertificate: string | null;
  /** One line about what a shortcut did, for a moment. */
  readonly message: string | null;
  /** By account, what its user is compared with. Here, so that forgetting everything forgets it. */
  readonly comparisons: Readonly<Record<string, ComparisonChoice>>;
  /** The ids of the commands used last in this window, the latest first. */
  readonly recentCommands: readonly string[];
  /** By account, the request that is being composed: it outlives its screen, and no more. */
  readonly composers: Readonly<Record<string, Composer>>;
}

/** What happens to it, each named for what a person or the backend did. */
export interface UiEvents {
  readonly stepViewed: (step: StepName) => void;
  /** A step's operation was started by hand: stay there and see the outcome. */
  readonly stepActed: (step: StepName) => void;
  /** An attempt is over. Kept here, because mutations that carry a secret are dropped at once. */
  readonly stepSettled: (accountId: string, step: StepName, failed: boolean) => void;
  readonly factsFollowed: () => void;
  readonly exchangeSelected: (exchangeId: string | null) => void;
  readonly exchangesChanged: (change: Partial<ExchangesView>) => void;
  /** Puts an exchange under the signature microscope and goes there. */
  readonly exchangeExamined: (exchangeId: string) => void;
  readonly signatureTabChosen: (tab: UiFacts["signatureTab"]) => void;
  readonly exportsTabChosen: (tab: UiFacts["exportsTab"]) => void;
  readonly placeViewed: (place: PlaceBeside) => void;
  /** Back from another place to the steps, or to the welcome. */
  readonly placeLeft: () => void;
  readonly layerOpened: (layer: OpenLayer) => void;
  readonly layerClosed: () => void;
  readonly switcherToggled: (open: boolean) => void;
  readonly accountSwitched: () => void;
  readonly connectionLost: (loss: ConnectionLoss) => void;
  readonly connectionRestored: () => void;
  readonly runAllStarted: (accountId: string) => void;
  readonly runAllReached: (operation: string) => void;
  readonly runAllStopping: () => void;
  readonly runAllStopped: () => void;
  /** What comes next is for a person to choose or to bring. */
  readonly runAllNeedsPerson: () => void;
  readonly runAllFailed: (error: ErrorPayload) => void;
  /** Another certificate is to be chosen; null keeps the one there is. */
  readonly certificateReplacing: (fingerprint: string | null) => void;
  /** It is through, or someone has read how it ended. */
  readonly runAllOver: () => void;
  readonly messageShown: (message: string) => void;
  readonly messageGone: () => void;
  /** Null goes back to the choice. */
  readonly comparisonChosen: (owner: string, choice: ComparisonChoice | null) => void;
  readonly commandUsed: (id: string) => void;
  readonly composed: (accountId: string, changes: Partial<Composer>) => void;
  /** Another request takes the place of the one that was composed. */
  readonly composerLoaded: (accountId: string, composer: Composer) => void;
  readonly reset: () => void;
}

export type UiState = UiFacts & UiEvents;

/** The window as it opens. */
export const beginning: UiFacts = {
  viewedStep: null,
  selectedExchangeId: null,
  exchanges: firstExchangesView,
  examinedExchangeId: null,
  signatureTab: "exchange",
  exportsTab: "export",
  place: "step",
  layer: null,
  switcherOpen: false,
  connectionLoss: null,
  runAll: null,
  failedSteps: {},
  replacedCertificate: null,
  message: null,
  comparisons: {},
  recentCommands: [],
  composers: {},
};
