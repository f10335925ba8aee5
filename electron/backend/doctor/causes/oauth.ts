import type { Cause } from "../cause.ts";
import type { Facts } from "../facts.ts";

const notGranted = ({ error }: Facts): boolean => error.code === "access_not_granted";

/** The error of OAuth where the token host refused the exchange. */
const atExchange = ({ error, call }: Facts): string | null =>
  error.code === "bunq_rejected" && (call === null || call.purpose === "oauth")
    ? (error.oauth?.error ?? null)
    : null;

const described = ({ error }: Facts): string => error.oauth?.description ?? "";

const expired = /expired/i;
const used = /\bused\b|already/i;
const redirectUri = /redirect[ _]?uri/i;

const codeRefused =
  (sentence: RegExp) =>
  (facts: Facts): boolean =>
    atExchange(facts) === "invalid_grant" && sentence.test(described(facts));

const clientErrors: readonly string[] = ["invalid_client", "unauthorized_client"];

const actsForSomebody = ({ account }: Facts): boolean =>
  account.access === "oauth" || account.user?.kind === "UserApiKey";

const clientGood = "The client and its secret: bunq looks at them before it looks at the code.";
const granted = "The person: access was granted, or there would be no code.";

/** How asking a user for access fails, and what an access token may not do. */
export const oauthCauses: readonly Cause[] = [
  {
    name: "oauth-denied",
    certainty: "certain",
    applies: (facts) => notGranted(facts) && facts.error.oauth?.error === "access_denied",
    title: "Access was denied",
    meaning:
      "The person who was asked pressed Deny, or left bunq's page in a way that counts as that. Nothing was changed at bunq. Ask again when they want to grant it.",
    ruledOut: () => [
      "Client ID and redirect URI: with a wrong one bunq does not send the browser back.",
    ],
    remedy: "retry",
  },
  {
    name: "oauth-nobody-answered",
    certainty: "certain",
    applies: (facts) => notGranted(facts) && facts.error.oauth === undefined,
    title: "Nobody answered in time",
    meaning:
      "The browser did not come back. Either nobody pressed Grant or Deny, or the page showed an error instead of asking: then the client ID is unknown there, or the redirect URI is not registered with the client letter by letter.",
    remedy: "retry",
  },
  {
    name: "oauth-page-refused",
    certainty: "certain",
    applies: (facts) =>
      notGranted(facts) &&
      facts.error.oauth !== undefined &&
      facts.error.oauth.error !== "access_denied",
    title: "bunq's page sent the browser back with an error",
    meaning: ({ error }) =>
      `It is called "${error.oauth?.error ?? ""}". Client ID and redirect URI are right, or bunq would not have sent the browser back; something else about the request or the client is not.`,
    remedy: "retry",
  },
  {
    name: "oauth-code-expired",
    certainty: "certain",
    applies: codeRefused(expired),
    title: "The code has expired",
    meaning:
      "A code lives for a few minutes from when access was granted, and this one was exchanged too late. Ask again: granting once more brings a new one.",
    ruledOut: () => [clientGood, granted],
    remedy: "retry",
  },
  {
    name: "oauth-code-used",
    certainty: "certain",
    applies: (facts) => codeRefused(used)(facts) && !expired.test(described(facts)),
    title: "The code was used before",
    meaning:
      "A code works once. This one was exchanged already, here or by another program that got hold of it. If that was not you, revoke the connection in the bunq app. Then ask again.",
    ruledOut: () => [clientGood, granted],
    remedy: "retry",
  },
  {
    name: "oauth-redirect-differs",
    certainty: "certain",
    applies: (facts) =>
      codeRefused(redirectUri)(facts) &&
      !expired.test(described(facts)) &&
      !used.test(described(facts)),
    title: "The code was asked for with another redirect URI",
    meaning:
      "bunq wants the same redirect URI at the exchange as on the page, letter by letter. A pasted code may be from another attempt. Ask again, and use what that page leads to.",
    ruledOut: () => [clientGood],
    remedy: "retry",
  },
  {
    name: "oauth-code-unknown",
    certainty: "likely",
    applies: (facts) => atExchange(facts) === "invalid_grant",
    title: "bunq does not know this code",
    meaning:
      "It may be cut off, of another client, expired, or used already: bunq has one name for all of these. Ask again for a new one.",
    ruledOut: () => [clientGood],
    remedy: "retry",
  },
  {
    name: "oauth-client-refused",
    certainty: "certain",
    applies: (facts) => clientErrors.includes(atExchange(facts) ?? ""),
    title: "The client ID or its secret is wrong",
    meaning:
      "bunq's page knew the client ID when it asked, so most likely the secret is another one: cut off when it was copied, or of another client or environment. The code is not used up by that, but it does not live long.",
    ruledOut: () => [granted],
    remedy: "change-client",
  },
  {
    name: "oauth-exchange-refused",
    certainty: "general",
    applies: (facts) => atExchange(facts) !== null,
    title: "bunq refused to exchange the code",
    meaning: ({ error }) =>
      `It calls the reason "${error.oauth?.error ?? ""}". Its own words, below, say more where it has any.`,
    remedy: "support",
  },
  {
    name: "oauth-scope",
    certainty: "certain",
    applies: (facts) => /not enough permissions/i.test(facts.said) && actsForSomebody(facts),
    title: "The access that was granted does not cover this",
    meaning:
      "An app that acts for a user may do less than the user: read accounts and draft payments, for instance, but not pay without a confirmation. Session, key and signature are good; this call is outside of what was granted, and only bunq can give the client more.",
    ruledOut: () => [
      "An ended session: bunq has another sentence for that.",
      "The API key: bunq knows it, or there would be no session.",
    ],
    remedy: "support",
  },
];
