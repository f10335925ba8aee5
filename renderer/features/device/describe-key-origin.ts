import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";

const origins = {
  entered: "Entered by you.",
  "sandbox-person": "Of a sandbox person created here.",
  "sandbox-company": "Of a sandbox company created here.",
  provision: "The credential of a user you act for.",
  oauth: "The access token that a user granted.",
  psd2: "The credential of your certificate.",
  imported: "Imported from another client’s file.",
} as const;

/** Where a kept key came from, and that it stays where it is. */
export function describeKeyOrigin({ origin }: NonNullable<OnboardingFacts["apiKey"]>): string {
  return `${origins[origin]} Kept on the trusted side.`;
}
