/**
 * API keys of users that nobody can create over HTTP. They exist in every sandbox from its first
 * start, never expire and open nothing anywhere else: each is 32 letters of plain text in hex.
 */
export const demoKeys = {
  /** A session as `UserApiKey`: a company that acts for a person. */
  onBehalf: "6f6e2d626568616c662064656d6f206b6579206c6f63616c2073616e64626f78",
  /** A session as `UserCompany` that may provision users. */
  partner: "706172746e65722064656d6f206b65792c206c6f63616c2073616e64626f782e",
  /** A session as `UserPaymentServiceProvider`. */
  paymentServiceProvider: "70726f76696465722064656d6f206b65792c206c6f63616c2073616e64626f78",
} as const;

/**
 * The OAuth client of the partner's demo user. Its address has no port, so that an app may wait on
 * any port of 127.0.0.1 (RFC 8252, section 7.3).
 */
export const demoOauthClient = {
  clientId: "6f617574682064656d6f20696420666f72206c6f63616c2073616e64626f782e",
  secret: "6f617574682064656d6f207365637265742c206c6f63616c2073616e64626f78",
  callbackUrl: "http://127.0.0.1/oauth/callback",
} as const;
