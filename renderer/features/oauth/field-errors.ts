import type { ErrorPayload } from "../../../shared/contract/error.ts";

const fields = ["clientId", "clientSecret", "redirectUri"] as const;
export type OauthField = (typeof fields)[number];

/** What is wrong with a field of the form; empty when the failure is about none of them. */
export function fieldErrors(error: ErrorPayload): Partial<Record<OauthField, string>> {
  const field = fields.find((one) => one === error.field);
  return error.code === "invalid_input" && field ? { [field]: error.message } : {};
}
