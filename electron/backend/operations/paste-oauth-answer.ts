import { defineOperation } from "../define-operation.ts";

/** The step that waits goes on with it; what becomes of the code is that step's to tell. */
export const pasteOauthAnswer = defineOperation(
  "oauth.paste-answer",
  ({ accountId, answer }, { consents }) => {
    consents.paste(accountId, answer);
    return { taken: true } as const;
  },
);
