import { assertNever } from "../../shared/assert-never.ts";
import type { StepName } from "../../shared/contract/account.ts";
import type { OnboardingFacts } from "../../shared/contract/onboarding.ts";
import type { InputOf } from "../../shared/contract/operations.ts";
import { keptKey, keySources } from "../features/device/key-sources.ts";
import { nextStep } from "./current-step.ts";

type StepOperation =
  | "installation.create"
  | "sandbox-user.create"
  | "certificate.create"
  | "psd2-credential.create"
  | "device.register"
  | "session.open"
  | "user.fetch";

/** A call that needs no more from the person: operation and input, typed as one. */
export type PlannedCall = {
  readonly [K in StepOperation]: { readonly operation: K; readonly input: InputOf<K> };
}[StepOperation];

/** What the device is called when nobody was asked. */
export const defaultDeviceDescription = "Sandgate";

/** What a payment service provider is called, and may do, when nobody was asked. */
export const defaultProviderName = "Sandgate";
export const defaultProviderRoles = ["AISP", "PISP"] as const;

/** The call a step's primary action makes when the person has nothing to fill in. */
export function stepAction(facts: OnboardingFacts, step: StepName): PlannedCall {
  const { accountId } = facts;
  switch (step) {
    case "installation":
      return { operation: "installation.create", input: { accountId } };
    case "device":
      return deviceAction(facts);
    case "session":
      return { operation: "session.open", input: { accountId } };
    case "user":
      return { operation: "user.fetch", input: { accountId } };
    default:
      return assertNever(step);
  }
}

/** A device needs an API key: on the sandboxes one comes with a new sandbox person. */
function deviceAction(facts: OnboardingFacts): PlannedCall {
  const { accountId } = facts;
  if (facts.access === "psd2" && keptKey(facts) === null) return providerAction(facts);
  if (keptKey(facts) === null)
    return { operation: "sandbox-user.create", input: { accountId, kind: "person" } };
  return {
    operation: "device.register",
    // an empty list binds the key to this address only, the careful default
    input: { accountId, description: defaultDeviceDescription, permittedIps: [] },
  };
}

/** A provider needs a credential, and that a certificate; on the sandboxes one is made. */
function providerAction({ accountId, certificate }: OnboardingFacts): PlannedCall {
  if (certificate !== null) return { operation: "psd2-credential.create", input: { accountId } };
  const input = { accountId, name: defaultProviderName, roles: [...defaultProviderRoles] };
  return { operation: "certificate.create", input };
}

/** The next call on the way to a decoded user; null when there is nothing left to do, or to call. */
export function nextCall(facts: OnboardingFacts): PlannedCall | null {
  const step = nextStep(facts.steps);
  return step && !needsPerson(facts) ? stepAction(facts, step) : null;
}

/** Whether the next step has a choice or a secret that only a person can bring. */
export function needsPerson(facts: OnboardingFacts): boolean {
  const source = keySources[facts.access];
  const isAsked = source?.Screen !== undefined && !source.runsAlone;
  return nextStep(facts.steps) === "device" && isAsked && keptKey(facts) === null;
}
