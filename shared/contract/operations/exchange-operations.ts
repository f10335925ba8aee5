import { z } from "zod";
import { accountIdSchema } from "../account.ts";
import {
  exchangeLineSchema,
  exchangeLinesAtOnce,
  exchangeOutcomes,
  exchangePurposes,
  exchangeSchema,
} from "../exchange.ts";
import { ofAccount, operation } from "../operation.ts";

const exchangeId = z.string().max(64);

/** What was sent and answered, redacted when it was recorded. */
export const exchangeOperations = {
  /**
   * Lines, newest first, `offset` of those that match passed over. `text` is looked for in method,
   * host, path, label, status, response id and failure, whatever its case.
   * `total`: how many match. `all`: how many are kept. `bytes`: what they take on disk.
   * `place`: where the exchange `placeOf` stands among those that match, the newest at 0; null when
   * it is not among them or none is named.
   */
  "exchange.list": operation(
    "query",
    z.strictObject({
      accountId: accountIdSchema,
      text: z.string().max(200).optional(),
      purpose: z.enum(exchangePurposes).optional(),
      outcome: z.enum(exchangeOutcomes).optional(),
      placeOf: exchangeId.optional(),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(exchangeLinesAtOnce).default(exchangeLinesAtOnce),
    }),
    z.object({
      exchanges: z.array(exchangeLineSchema),
      total: z.number(),
      all: z.number(),
      bytes: z.number(),
      place: z.number().nullable(),
    }),
  ),
  /** One of them; null when it is no longer kept. */
  "exchange.read": operation(
    "query",
    z.strictObject({ accountId: accountIdSchema, exchangeId }),
    exchangeSchema.nullable(),
  ),
  /**
   * A piece of a body's redacted text, from an offset in UTF-16 units, as `user.read-body` answers
   * pieces. `next`: where the next one begins, null after the last. Null when there is no such text.
   */
  "exchange.read-body": operation(
    "query",
    z.strictObject({
      accountId: accountIdSchema,
      exchangeId,
      which: z.enum(["request", "response"]),
      from: z.number().int().min(0),
    }),
    z.object({ text: z.string(), next: z.number().nullable() }).nullable(),
  ),
  /** Forgets every exchange of the account; answers how many there were. */
  "exchange.clear": operation("command", ofAccount, z.object({ forgotten: z.number() })),
} as const;
