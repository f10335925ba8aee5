import type { ExchangeLine } from "../../../shared/contract/exchange.ts";

export type ExchangePurpose = ExchangeLine["purpose"];

/** What an exchange belongs to, as people read it, in the order of the steps. */
export const purposeWords: Readonly<Record<ExchangePurpose, string>> = {
  installation: "Installation",
  "sandbox-user": "Sandbox user",
  provision: "Provision",
  oauth: "OAuth",
  "psd2-credential": "PSD2 credential",
  device: "Device",
  session: "Session",
  user: "User",
  logout: "Log out",
  diagnosis: "Diagnosis",
  request: "Request",
};

/** A request of one’s own is called as the person called it. */
export function belongsTo({ purpose, label }: Pick<ExchangeLine, "purpose" | "label">): string {
  return label === null || label === "" ? purposeWords[purpose] : label;
}
