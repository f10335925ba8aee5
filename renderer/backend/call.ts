import type { InputOf, OperationName, OutputOf } from "../../shared/contract/operations.ts";
import { bridge } from "./bridge.ts";
import { CallError } from "./call-error.ts";

/** Runs one operation of the trusted side. Throws `CallError` when its envelope is a failure. */
export async function call<K extends OperationName>(
  name: K,
  input: InputOf<K>,
): Promise<OutputOf<K>> {
  const envelope = await bridge.call(name, input);
  if (!envelope.ok) throw new CallError(envelope.error);
  // The one cast of the page: the dispatcher parsed the value with this operation's output schema.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return envelope.value as OutputOf<K>;
}
