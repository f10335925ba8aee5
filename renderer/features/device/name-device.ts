import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";

type Device = Pick<NonNullable<OnboardingFacts["device"]>, "id" | "description">;

/** `device 42, “Laptop”`, with what is known of it. */
export function nameDevice({ id, description }: Device): string {
  if (id === null) return "the imported device";
  return description === null ? `device ${id}` : `device ${id}, “${description}”`;
}
