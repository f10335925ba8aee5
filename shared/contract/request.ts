import { z } from "zod";
import { requestMethods } from "../requests/request-draft.ts";
import { variableNames } from "../requests/request-variables.ts";

/** Longer bodies are not composed by hand. In UTF-16 units. */
export const longestRequestBody = 1_000_000;

const namedValueSchema = z.strictObject({
  name: z.string().max(200, "A name is under 200 characters."),
  value: z.string().max(8000, "A value is under 8,000 characters."),
});

/** A request as it was composed; see `RequestDraft`. What it may be is checked when it is sent. */
export const requestDraftSchema = z.strictObject({
  method: z.enum(requestMethods),
  path: z.string().max(4000, "An address is under 4,000 characters."),
  query: z.array(namedValueSchema).max(100, "A request has at most 100 parameters.").readonly(),
  headers: z
    .array(namedValueSchema)
    .max(50, "A request has at most 50 headers of its own.")
    .readonly(),
  body: z.string().max(longestRequestBody, "A body is under a million characters."),
});

export const requestNameSchema = z
  .string()
  .trim()
  .min(1, "Give the request a name.")
  .max(80, "Keep the name under 80 characters.");

const requestId = z.string().regex(/^[a-f0-9]{16}$/, "not a request id");
export const savedRequestIdSchema = requestId;

/** `leftOut`: short names of the secrets that were not kept; it is not sent before they are filled in. */
export const savedRequestSchema = z.object({
  id: requestId,
  name: z.string(),
  draft: requestDraftSchema,
  leftOut: z.array(z.string()),
});
export type SavedRequest = z.infer<typeof savedRequestSchema>;

/**
 * A request that was sent.
 * - `label`: what it was called then; null for one typed by hand.
 * - `at`: ms since the epoch. `status`: null where no answer came.
 * - `exchangeId`: its record, while that is kept; null where nothing was recorded.
 * - `leftOut`: as in a saved request; a body too long to keep counts, too.
 */
export const sentRequestSchema = z.object({
  id: requestId,
  label: z.string().nullable(),
  draft: requestDraftSchema,
  leftOut: z.array(z.string()),
  at: z.number(),
  status: z.number().nullable(),
  exchangeId: z.string().nullable(),
});
export type SentRequest = z.infer<typeof sentRequestSchema>;

/** Something with an id that an answer brought; `label` is bunq's description of it. */
export const seenIdSchema = z.object({
  id: z.string(),
  label: z.string(),
  isActive: z.boolean(),
});
export type SeenId = z.infer<typeof seenIdSchema>;

/**
 * What is kept of an account's requests.
 * - `saved`: by name. `history`: newest first, bounded.
 * - `variables`: what an address is filled with right now.
 * - `monetaryAccounts`: those that answers brought; one of them may be chosen.
 */
export const requestListSchema = z.object({
  saved: z.array(savedRequestSchema),
  history: z.array(sentRequestSchema),
  variables: z.record(z.enum(variableNames), z.string().nullable()),
  monetaryAccounts: z.array(seenIdSchema),
});
export type RequestList = z.infer<typeof requestListSchema>;

/** Addresses of a list's other pages, relative, as bunq sent them (doc.bunq.com, Pagination). */
export const listPagesSchema = z.object({
  older: z.string().nullable(),
  newer: z.string().nullable(),
  future: z.string().nullable(),
});
export type ListPages = z.infer<typeof listPagesSchema>;

/**
 * What became of a request. Every answer counts, whatever its status.
 * - `answered`: `exchangeId` names the record; `pages` is null where the answer is no list.
 * - `ask-first`: nothing was sent. It would change something at `host`, which is bunq's, and this
 *   account has not been allowed to yet.
 */
export const sendOutcomeSchema = z.discriminatedUnion("outcome", [
  z.object({
    outcome: z.literal("answered"),
    exchangeId: z.string(),
    status: z.number(),
    address: z.string(),
    pages: listPagesSchema.nullable(),
  }),
  z.object({ outcome: z.literal("ask-first"), host: z.string() }),
]);
export type SendOutcome = z.infer<typeof sendOutcomeSchema>;
