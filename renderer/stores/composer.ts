import type { ErrorPayload } from "../../shared/contract/error.ts";
import type { ListPages } from "../../shared/contract/request.ts";
import { blankDraft, type RequestDraft } from "../../shared/requests/request-draft.ts";

/** The parts of a request that have a tab. */
export type ComposerTab = "query" | "headers" | "body";

/**
 * What became of the request that is shown.
 * - `answered`: `offset` counts pages from the one that was asked for, older ones upwards.
 * - `ask-first`: a change at bunq's sandbox waits for a yes; nothing was sent.
 */
export type ComposerOutcome =
  | {
      readonly kind: "answered";
      readonly exchangeId: string;
      readonly address: string;
      readonly pages: ListPages | null;
      readonly offset: number;
    }
  | { readonly kind: "failed"; readonly error: ErrorPayload }
  | { readonly kind: "ask-first"; readonly host: string; readonly draft: RequestDraft };

/**
 * The request someone composes for one account, and what it is called where it came from a preset, a
 * saved one or the history. `asItIs`: the body is sent though it is no JSON.
 */
export interface Composer {
  readonly draft: RequestDraft;
  readonly label: string | null;
  readonly presetId: string | null;
  readonly savedId: string | null;
  readonly asItIs: boolean;
  readonly tab: ComposerTab;
  readonly outcome: ComposerOutcome | null;
  /** Counts the requests that were put in each other's place, so that no answer lands on another one. */
  readonly generation: number;
}

export const blankComposer: Composer = {
  draft: blankDraft,
  label: null,
  presetId: null,
  savedId: null,
  asItIs: false,
  tab: "query",
  outcome: null,
  generation: 0,
};
