/**
 * What bunq says of requests near the end of a session. Seconds; `page`: where on doc.bunq.com.
 * `maxSeconds` is the most that one request adds, counted from the request.
 */
export interface ExtensionRule {
  readonly windowSeconds: number;
  readonly maxSeconds: number;
  readonly page: string;
}

/** The rule that is followed, from bunq's Session reference. Of the two it promises less. */
export const followedExtension: ExtensionRule = {
  windowSeconds: 30,
  maxSeconds: 300,
  page: "session",
};

/** What bunq's page on API keys says instead. It names no limit, so that of the reference stands. */
export const otherExtension: ExtensionRule = {
  windowSeconds: 1800,
  maxSeconds: 300,
  page: "basics/authentication/api-keys",
};
