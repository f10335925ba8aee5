import type { OperationName } from "../../shared/contract/operations.ts";
import { uiStore } from "../stores/ui-store.ts";
import { accountIdOf } from "./account-id-of.ts";
import type { CallError } from "./call-error.ts";
import { stepOf } from "./step-of.ts";

/** Stopped by the person, or not begun: neither is a failure of the step. */
const noFailures: readonly string[] = ["cancelled", "invalid_input"];

/** A renewal that fails leaves the session that stands; its own screen says what went wrong. */
const noAttempts: ReadonlySet<OperationName> = new Set(["session.renew"]);

/** Notes for the rail whether an attempt at a step failed. */
export function tellOutcome(name: OperationName, input: unknown, error: CallError | null): void {
  const step = stepOf(name);
  const accountId = accountIdOf(input);
  if (step === null || accountId === null || noAttempts.has(name)) return;
  const failed = error !== null && !noFailures.includes(error.payload.code);
  uiStore.getState().stepSettled(accountId, step, failed);
}
