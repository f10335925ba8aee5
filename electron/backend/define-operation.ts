import type { OperationName, OutputOf, ParsedInputOf } from "../../shared/contract/operations.ts";
import type { Services } from "./services.ts";

/** What a body gets besides its parsed input. `signal` aborts when the person cancels. */
export interface OperationContext extends Services {
  readonly signal: AbortSignal;
}

export type OperationBody<K extends OperationName> = (
  input: ParsedInputOf<K>,
  context: OperationContext,
) => Promise<OutputOf<K>> | OutputOf<K>;

/** One operation's body under its contract name. */
export interface DefinedOperation<K extends OperationName = OperationName> {
  readonly operation: K;
  readonly body: OperationBody<K>;
}

/**
 * Binds a body to its name in the contract, with both types checked. Any file in `operations/` that
 * exports one is found by `collectOperations`; there is no table to keep.
 */
export function defineOperation<K extends OperationName>(
  operation: K,
  body: OperationBody<K>,
): DefinedOperation<K> {
  return { operation, body };
}
