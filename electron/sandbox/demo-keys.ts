import { demoPartnerKey } from "../../shared/demo-partner-key.ts";

/**
 * API keys of users that nobody can create over HTTP. They exist in every sandbox from its first
 * start, never expire and open nothing anywhere else: each is 32 letters of plain text in hex.
 */
export const demoKeys = {
  /** A session as `UserApiKey`: a company that acts for a person. */
  onBehalf: "6f6e2d626568616c662064656d6f206b6579206c6f63616c2073616e64626f78",
  /** A session as `UserCompany` that may provision users. */
  partner: demoPartnerKey,
  /** A session as `UserPaymentServiceProvider`. */
  paymentServiceProvider: "70726f76696465722064656d6f206b65792c206c6f63616c2073616e64626f78",
} as const;

export { demoOauthClient } from "../../shared/demo-oauth-client.ts";
