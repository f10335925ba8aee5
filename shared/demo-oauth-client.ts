/**
 * The OAuth client of the local sandbox's demo partner, in every local sandbox from its first start:
 * 32 letters of plain text in hex each, which open nothing anywhere else. Its address has no port, so
 * that an app may wait on any port of 127.0.0.1 (RFC 8252, section 7.3).
 */
export const demoOauthClient = {
  clientId: "6f617574682064656d6f20696420666f72206c6f63616c2073616e64626f782e",
  secret: "6f617574682064656d6f207365637265742c206c6f63616c2073616e64626f78",
  callbackUrl: "http://127.0.0.1/oauth/callback",
} as const;
