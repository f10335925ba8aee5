import type { StepName } from "../../../shared/contract/account.ts";
import type { AccountRecord } from "./account-record.ts";

/**
 * Which steps stand on facts at a moment (ms since the epoch). Derived, never stored: a session that
 * has run out is not done, and neither is the user read in it.
 */
export function doneSteps(record: AccountRecord, now: number): StepName[] {
  const steps: StepName[] = [];
  if (record.installation === null) return steps;
  steps.push("installation");
  if (record.device === null) return steps;
  steps.push("device");
  if (record.session === null || record.session.endsAt <= now) return steps;
  steps.push("session");
  // Opening a session forgets when the user was read; renewing one does not.
  if (record.user !== null && record.user.readAt !== null) steps.push("user");
  return steps;
}
