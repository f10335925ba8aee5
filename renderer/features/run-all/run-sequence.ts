import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { needsPerson, nextCall, type PlannedCall } from "../../app/step-actions.ts";

/** What the sequence needs from outside; `run` throws what the operation failed with. */
export interface SequenceParts {
  readonly readFacts: () => Promise<OnboardingFacts>;
  readonly run: (call: PlannedCall) => Promise<void>;
  readonly isStopped: () => boolean;
  /** A call begins. */
  readonly onCall: (call: PlannedCall) => void;
}

export type SequenceOutcome = "finished" | "needs-person" | "stopped" | "stuck";

/**
 * Does the remaining steps in order, each chosen from fresh facts, so that nothing done is done
 * again. Ends early when stopped; a failing call ends it with what the call threw.
 */
export async function runSequence(parts: SequenceParts): Promise<SequenceOutcome> {
  let last: string | null = null;
  for (;;) {
    if (parts.isStopped()) return "stopped";
    const facts = await parts.readFacts();
    const call = nextCall(facts);
    if (call === null) return needsPerson(facts) ? "needs-person" : "finished";
    // a call that succeeds without moving the facts would repeat for ever
    if (call.operation === last) return "stuck";
    if (parts.isStopped()) return "stopped";
    parts.onCall(call);
    await parts.run(call);
    last = call.operation;
  }
}
