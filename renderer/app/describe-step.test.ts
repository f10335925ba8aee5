import { expect, test } from "vitest";
import type { OnboardingFacts } from "../../shared/contract/onboarding.ts";
import { blankDevice, blankFacts } from "../testing/blank-facts.ts";
import { describeStep, shortFingerprint } from "./describe-step.ts";

function withDevice(permittedIps: string[]): OnboardingFacts {
  return {
    ...blankFacts,
    device: { ...blankDevice, description: "Zoë’s laptop", permittedIps },
  };
}

test("a fingerprint is shortened to its ends", () => {
  expect(shortFingerprint("3f:9a:00:11:22:c1")).toBe("3f:9a…c1");
});

test("a device says where it may call from", () => {
  expect(describeStep(withDevice([]), "device", "done")).toBe("“Zoë’s laptop”, this address");
  expect(describeStep(withDevice(["*"]), "device", "done")).toContain("any address");
  expect(describeStep(withDevice(["1.2.3.4", "1.2.3.5"]), "device", "done")).toContain(
    "2 addresses",
  );
});

test("a blocked step names the one it waits for", () => {
  expect(describeStep(blankFacts, "session", "blocked")).toBe("After device");
});

test("a logout is still known where the next session is opened", () => {
  const facts: OnboardingFacts = {
    ...blankFacts,
    lastLogout: {
      at: 0,
      sessionId: "1",
      server: "ended",
      proof: "token-dead",
      proofStatus: 401,
      detail: null,
    },
  };

  expect(describeStep(facts, "session", "current")).toContain("Logged out");
});

test("what is the partner’s is said to be", () => {
  const device = { ...blankDevice, description: "Sandgate", shared: true };

  expect(describeStep({ ...blankFacts, device }, "device", "done")).toBe(
    "“Sandgate”, the partner’s",
  );
});
