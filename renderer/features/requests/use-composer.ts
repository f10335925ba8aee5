import type { RequestDraft } from "../../../shared/requests/request-draft.ts";
import { blankComposer, type Composer } from "../../stores/composer.ts";
import { uiStore, useUi } from "../../stores/ui-store.ts";

/** The account's composer, and how it changes. What is edited is the same request still. */
export interface ComposerControl {
  readonly composer: Composer;
  readonly change: (changes: Partial<Composer>) => void;
  /** Puts another request in its place. */
  readonly load: (composer: Composer) => void;
  readonly edit: (changes: Partial<RequestDraft>) => void;
}

export function useComposer(accountId: string): ComposerControl {
  const composer = useUi(({ composers }) => composers[accountId]) ?? blankComposer;
  const change = (changes: Partial<Composer>) => uiStore.getState().composed(accountId, changes);
  return {
    composer,
    change,
    load: (loaded) => uiStore.getState().composerLoaded(accountId, loaded),
    edit: (changes) => change({ draft: { ...composer.draft, ...changes } }),
  };
}
