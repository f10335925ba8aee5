import { z } from "zod";
import { accountIdSchema } from "./account.ts";

/**
 * - `query`: reads what is known here; no network, no effect.
 * - `command`: changes something here; no network.
 * - `step`: talks to bunq for one account; one at a time per account, cancellable.
 */
type OperationKind = "query" | "command" | "step";

/** One entry of the contract: what is asked, with what, and what comes back. */
export function operation<I extends z.ZodType, O extends z.ZodType>(
  kind: OperationKind,
  input: I,
  output: O,
) {
  return { kind, input, output } as const;
}

/** The input of an operation that needs none. */
export const nothing = z.strictObject({});
/** The input of an operation that needs an account and no more. */
export const ofAccount = z.strictObject({ accountId: accountIdSchema });
