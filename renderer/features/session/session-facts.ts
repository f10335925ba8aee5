import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";

/** What is known of an open or ended session. */
export type SessionFacts = NonNullable<OnboardingFacts["session"]>;
