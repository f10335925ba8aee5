import type { Environment } from "../../shared/contract/environment.ts";

/** What people read on the permanent badge. */
export const environmentLabels: Readonly<Record<Environment, string>> = {
  local: "Local sandbox",
  sandbox: "bunq sandbox",
  custom: "Custom loopback",
};
