import type { OauthClientRow } from "../sandbox-state.ts";

/** An address as a URL, or null when it is none. */
export function toUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

/** An address on this machine, over plain HTTP, with nothing in it that could mislead. */
export function isLoopback({ protocol, hostname, username, password, hash }: URL): boolean {
  const isHere = hostname === "127.0.0.1" || hostname === "localhost";
  return protocol === "http:" && isHere && username + password + hash === "";
}

function isSameButPort(registered: URL, given: URL): boolean {
  if (registered.port !== "" || !isLoopback(registered)) return false;
  const { hostname, pathname, search } = registered;
  return hostname === given.hostname && pathname === given.pathname && search === given.search;
}

/**
 * Where a browser may be sent, or null. It has to be registered with the client, letter by letter;
 * a registered loopback address without a port stands for all ports, for apps that wait on any free
 * one (RFC 8252, section 7.3).
 * SECURITY: loopback only, registered or not, so that this page can never be a step towards another
 * site; oauth-authorize.test.ts tries several.
 */
export function allowedRedirect(client: OauthClientRow, redirectUri: string): URL | null {
  const given = toUrl(redirectUri);
  if (given === null || !isLoopback(given)) return null;
  const isRegistered = client.callbackUrls.some(({ url }) => {
    const registered = toUrl(url);
    return url === redirectUri || (registered !== null && isSameButPort(registered, given));
  });
  return isRegistered ? given : null;
}
