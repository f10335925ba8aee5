import { expect, test } from "vitest";
import { remedies } from "../../../shared/contract/diagnosis.ts";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { remedyHere } from "./remedy-here.ts";

const session = { id: "1" } as NonNullable<OnboardingFacts["session"]>;

test.each(["retry", "wait"] as const)(
  "reading the user has no use for %s once the session is gone: another one is opened",
  (remedy) => {
    expect(remedyHere(remedy, { step: "user", facts: { session: null } })).toBe("open-session");
    expect(remedyHere(remedy, { step: "user", facts: { session } })).toBe(remedy);
    expect(remedyHere(remedy, { step: "session", facts: { session: null } })).toBe(remedy);
  },
);

test.each(remedies.filter((one) => one !== "retry" && one !== "wait"))(
  "%s is the same everywhere",
  (remedy) => {
    expect(remedyHere(remedy, { step: "user", facts: { session: null } })).toBe(remedy);
  },
);
