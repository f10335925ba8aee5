import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import type { Settings } from "../../../shared/contract/settings.ts";

/**
 * Whether the user can be read once more.
 * - `ended`: by this machine's reckoning the session is over. bunq decides, so it is asked all the same.
 * - `offered`: there is a token left to ask with.
 * - `hint`: what the call will do beyond reading; null while it only reads.
 */
export interface ReadAgainOffer {
  readonly ended: boolean;
  readonly offered: boolean;
  readonly hint: string | null;
}

const hints: Readonly<Record<Settings["renewal"], string>> = {
  automatic: "If bunq refuses the ended session, it is renewed and the call made once more.",
  ask: "If bunq refuses the ended session, you are asked before another is opened.",
};

export function readAgainOffer(
  { session, steps }: Pick<OnboardingFacts, "session" | "steps">,
  renewal: Settings["renewal"],
): ReadAgainOffer {
  const ended = !steps.includes("session");
  const offered = session !== null;
  return { ended, offered, hint: ended && offered ? hints[renewal] : null };
}
