import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";

/**
 * What to ask with when nothing was typed: what was used last, or else an address of this machine.
 * bunq’s sandbox compares it letter by letter, so there it has a port; a local one takes any.
 */
export function defaultRedirectUri({
  oauth,
  environment,
}: Pick<OnboardingFacts, "oauth" | "environment">): string {
  if (oauth?.redirectUri) return oauth.redirectUri;
  return environment === "sandbox"
    ? "http://127.0.0.1:8400/oauth/callback"
    : "http://127.0.0.1/oauth/callback";
}

/** Whether a browser that is sent there comes back to this app, and at which port; for the hint. */
export function describeRedirectUri(typed: string): string {
  const url = URL.canParse(typed.trim()) ? new URL(typed.trim()) : null;
  const isHere = url?.hostname === "127.0.0.1" || url?.hostname === "localhost";
  if (url === null || !/^https?:$/.test(url.protocol)) {
    return "As it is registered with the client, letter by letter.";
  }
  if (!isHere || url.protocol !== "http:" || url.search !== "") {
    return "Leads elsewhere: you paste what the browser comes back with.";
  }
  return url.port === ""
    ? "Sandgate listens there while it waits, on any port that is free."
    : `Sandgate listens on port ${url.port} while it waits. Register exactly this address.`;
}
