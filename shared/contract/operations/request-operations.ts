import { z } from "zod";
import { accountIdSchema } from "../account.ts";
import { ofAccount, operation } from "../operation.ts";
import {
  requestDraftSchema,
  requestListSchema,
  requestNameSchema,
  savedRequestIdSchema,
  sendOutcomeSchema,
} from "../request.ts";

/** The composer: any request in the account's session, those that were saved, and those sent. */
export const requestOperations = {
  "request.list": operation("query", ofAccount, requestListSchema),
  /**
   * Fills the variables in, signs the body as it was typed, and sends it with the session's token.
   * `asItIs`: also a body that is no JSON. `allowChanges`: this account may change things at bunq's
   * own sandbox from now on. A token that is refused is renewed once, as for every call.
   */
  "request.send": operation(
    "step",
    z.strictObject({
      accountId: accountIdSchema,
      draft: requestDraftSchema,
      label: z.string().max(80).optional(),
      asItIs: z.boolean().optional(),
      allowChanges: z.boolean().optional(),
    }),
    sendOutcomeSchema,
  ),
  /** Keeps a request; with the id of one that is kept it takes its place, with another it is put back. */
  "request.save": operation(
    "command",
    z.strictObject({
      accountId: accountIdSchema,
      savedId: savedRequestIdSchema.optional(),
      name: requestNameSchema,
      draft: requestDraftSchema,
    }),
    z.object({ savedId: savedRequestIdSchema }),
  ),
  "request.remove": operation(
    "command",
    z.strictObject({ accountId: accountIdSchema, savedId: savedRequestIdSchema }),
    z.object({ removed: z.boolean() }),
  ),
  /** Forgets what was sent; answers how many there were. Saved requests stay. */
  "request.clear-history": operation("command", ofAccount, z.object({ forgotten: z.number() })),
  /** Which monetary account addresses are filled with, one of those that answers brought. */
  "request.choose-account": operation(
    "command",
    z.strictObject({ accountId: accountIdSchema, monetaryAccountId: z.string().max(40) }),
    requestListSchema,
  ),
} as const;
