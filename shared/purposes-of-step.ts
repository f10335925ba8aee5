import type { StepName } from "./contract/account.ts";
import type { ExchangeLine } from "./contract/exchange.ts";

/** The calls that are a step's own. A key is part of the device's, however it is got. */
export const purposesOfStep: Readonly<Record<StepName, readonly ExchangeLine["purpose"][]>> = {
  installation: ["installation"],
  device: ["device", "provision", "psd2-credential", "sandbox-user", "oauth"],
  session: ["session", "logout"],
  user: ["user"],
};
