import type { SessionFacts } from "../../../shared/contract/onboarding.ts";
import type { SessionPhase } from "../../../shared/session/session-life.ts";
import { useNow } from "../clock/use-now.ts";
import { measureLifetime } from "./measure-lifetime.ts";

/** The phase a session is in right now. */
export function useSessionPhase(accountId: string, session: SessionFacts): SessionPhase {
  return measureLifetime(session, useNow(accountId, session.endsAt)).phase;
}
