import type { StepName } from "../../shared/contract/account.ts";

export const stepTitles: Readonly<Record<StepName, string>> = {
  installation: "Installation",
  device: "Device",
  session: "Session",
  user: "User",
};
