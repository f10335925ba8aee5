import type { SavedRequest, SentRequest } from "../../../shared/contract/request.ts";
import type { RequestPreset } from "../../../shared/requests/presets.ts";
import { takesBody, type RequestDraft } from "../../../shared/requests/request-draft.ts";
import { addressOfSent } from "./words.ts";
import { blankComposer, type Composer, type ComposerTab } from "../../stores/composer.ts";

/** Where there is something to see or to do first. */
export function tabOf({ method, body, query, headers }: RequestDraft): ComposerTab {
  if (takesBody(method) && body !== "") return "body";
  return query.length === 0 && headers.length > 0 ? "headers" : "query";
}

function loaded(draft: RequestDraft): Composer {
  return { ...blankComposer, draft, tab: tabOf(draft) };
}

export function composerOfPreset({ id, name, draft }: RequestPreset): Composer {
  return { ...loaded(draft), presetId: id, label: name };
}

export function composerOfSaved({ id, name, draft }: SavedRequest): Composer {
  return { ...loaded(draft), savedId: id, label: name };
}

/** With the answer it got, while its record is kept. */
export function composerOfSent(sent: SentRequest): Composer {
  const { draft, label, exchangeId, status } = sent;
  const outcome =
    exchangeId === null || status === null
      ? null
      : {
          kind: "answered" as const,
          exchangeId,
          pages: null,
          offset: 0,
          address: addressOfSent(sent),
        };
  return { ...loaded(draft), label, outcome };
}
