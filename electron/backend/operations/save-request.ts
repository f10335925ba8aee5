import type { SavedRequest } from "../../../shared/contract/request.ts";
import { AppError } from "../app-error.ts";
import { knownSecrets } from "../bunq/known-secrets.ts";
import { defineOperation } from "../define-operation.ts";
import { redactText } from "../exchanges/redact.ts";
import { newRequestId } from "../requests/keep-sent.ts";
import { redactDraft } from "../requests/redact-draft.ts";

/** Together as JSON: the document that holds them is written whole after every request. */
const mostCharacters = 1_000_000;

/** Keeps a request under a name, without the secrets in it. */
export const saveRequest = defineOperation(
  "request.save",
  ({ accountId, savedId, name, draft }, { accounts, requests }) => {
    const id = savedId ?? newRequestId();
    const known = knownSecrets(accounts, accountId);
    const saved: SavedRequest = {
      id,
      name: redactText(name, known).text,
      ...redactDraft(draft, known),
    };
    requests.change(accountId, (record) => {
      const others = record.saved.filter((one) => one.id !== id);
      const all = [...others, saved];
      if (JSON.stringify(all).length > mostCharacters) {
        throw new AppError(
          "invalid_input",
          "The saved requests of this account would take over a megabyte. Remove one, or save it without its long body.",
          { field: "draft" },
        );
      }
      return { ...record, saved: all };
    });
    return { savedId: id };
  },
);
