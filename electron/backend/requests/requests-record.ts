import { z } from "zod";
import { accountIdSchema } from "../../../shared/contract/account.ts";
import {
  savedRequestSchema,
  seenIdSchema,
  sentRequestSchema,
} from "../../../shared/contract/request.ts";

/**
 * What is kept of one account's requests; it lies on disk sealed, for it may hold personal data.
 * - `history`: newest first.
 * - `seenBy`: the user whose ids the seen ones are; another user's are no use.
 * - `mayChange`: the person said that requests may change things at bunq's own sandbox.
 */
export const requestsRecordSchema = z.object({
  saved: z.array(savedRequestSchema),
  history: z.array(sentRequestSchema),
  seenBy: z.string().nullable(),
  monetaryAccounts: z.array(seenIdSchema),
  credentials: z.array(seenIdSchema),
  chosenAccount: z.string().nullable(),
  mayChange: z.boolean(),
});
export type RequestsRecord = z.infer<typeof requestsRecordSchema>;

export const noRequests: RequestsRecord = {
  saved: [],
  history: [],
  seenBy: null,
  monetaryAccounts: [],
  credentials: [],
  chosenAccount: null,
  mayChange: false,
};

/** By account, its sealed record. */
export const requestsDocumentSchema = z.object({
  accounts: z.partialRecord(accountIdSchema, z.string()),
});
export type RequestsDocument = z.infer<typeof requestsDocumentSchema>;
