import type { StepName } from "../../shared/contract/account.ts";

/** The steps in order. Spelled out here because the contract's list comes with its schemas. */
export const stepOrder = [
  "installation",
  "device",
  "session",
  "user",
] as const satisfies readonly StepName[];

export const stepTitles: Readonly<Record<StepName, string>> = {
  installation: "Installation",
  device: "Device",
  session: "Session",
  user: "User",
};
