import { assertNever } from "../../shared/assert-never.ts";
import type { StepName } from "../../shared/contract/account.ts";
import type { OnboardingFacts } from "../../shared/contract/onboarding.ts";
import { stepBefore, type StepState } from "./current-step.ts";
import { stepTitles } from "./step-titles.ts";

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** `3f:9a…c1`: enough to recognise a fingerprint by. */
export function shortFingerprint(fingerprint: string): string {
  const pairs = fingerprint.split(":");
  return pairs.length > 4 ? `${pairs[0]}:${pairs[1]}…${pairs.at(-1)}` : fingerprint;
}

function whereAllowed(permittedIps: readonly string[] | null): string {
  if (permittedIps === null) return "imported";
  if (permittedIps.includes("*")) return "any address";
  if (permittedIps.length > 1) return `${permittedIps.length} addresses`;
  return permittedIps[0] ?? "this address";
}

function deviceFact(device: NonNullable<OnboardingFacts["device"]>): string {
  const { description, permittedIps, shared } = device;
  if (description === null) return "Imported, id unknown";
  return `“${description}”, ${shared ? "the partner’s" : whereAllowed(permittedIps)}`;
}

function sessionFact({ id, verifiedWith }: NonNullable<OnboardingFacts["session"]>): string {
  return verifiedWith === null ? "Imported from another client" : `${id}, signature verified`;
}

/** The one fact a done step shows in the rail. */
function doneFact(facts: OnboardingFacts, step: StepName): string {
  const { key, installation, device, session, user } = facts;
  switch (step) {
    case "installation":
      return installation
        ? `${facts.sharedFrom === null ? "Key" : "Partner’s key"} ${shortFingerprint(key?.fingerprint ?? "")}, ${installation.registeredAt === null ? "imported" : clock.format(installation.registeredAt)}`
        : "Done";
    case "device":
      return device ? deviceFact(device) : "Done";
    case "session":
      return session ? sessionFact(session) : "Done";
    case "user":
      return user ? `${user.kind} ${user.id}` : "Done";
    default:
      return assertNever(step);
  }
}

/** What a step says of itself in the rail, in a few words. */
export function describeStep(facts: OnboardingFacts, step: StepName, state: StepState): string {
  switch (state) {
    case "running":
      return "Running";
    case "failed":
      return "Failed, can be tried again";
    case "done":
      return doneFact(facts, step);
    case "current":
      return step === "session" && facts.lastLogout ? "Logged out, ready to open" : "Ready";
    case "blocked": {
      const before = stepBefore(step);
      return before ? `After ${stepTitles[before].toLowerCase()}` : "Not yet";
    }
    default:
      return assertNever(state);
  }
}
