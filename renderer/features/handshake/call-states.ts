import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import type { HandshakeCall } from "./handshake-calls.ts";

/** - `next`: the one to do. - `later`: everything behind it. */
export type CallState = "done" | "running" | "next" | "later";

const operations: Readonly<Record<HandshakeCall["step"], readonly string[]>> = {
  installation: ["installation.create"],
  device: ["device.register"],
  session: ["session.open"],
  user: ["user.fetch"],
  logout: ["session.close"],
};

/** How far each call has come, from facts alone. Nothing is `next` before there is an account. */
export function callStates(
  calls: readonly HandshakeCall[],
  facts: OnboardingFacts | null,
  running: string | null,
): readonly CallState[] {
  let isNextTaken = facts === null;
  return calls.map(({ step }) => {
    const isDone = step === "logout" ? hasLoggedOut(facts) : (facts?.steps.includes(step) ?? false);
    if (running !== null && operations[step].includes(running)) {
      isNextTaken = true;
      return "running";
    }
    if (isDone) return "done";
    if (isNextTaken || step === "logout") return "later";
    isNextTaken = true;
    return "next";
  });
}

function hasLoggedOut(facts: OnboardingFacts | null): boolean {
  return (facts?.lastLogout ?? null) !== null && facts?.session === null;
}
