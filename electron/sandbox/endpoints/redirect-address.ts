import type { OauthClientRow } from "../sandbox-state.ts";

/** An address as a URL, or null when it is none. */
export function toUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

/** Whether an address has a fragment, even an empty one, which `hash` does not tell. */
export function hasFragment({ href }: URL): boolean {
  return href.includes("#");
}

/** An address on this machine, over plain HTTP, with nothing in it that could mislead. */
export function isLoopback(url: URL): boolean {
  const { protocol, hostname, username, password } = url;
  const isHere = hostname === "127.0.0.1" || hostname === "localhost";
  return protocol === "http:" && isHere && username + password === "" && !hasFragment(url);
}

function isSameButPort(registered: URL, given: URL): boolean {
  if (registered.port !== "" || !isLoopback(registered)) return false;
  const onGivenPort = new URL(registered);
  onGivenPort.port = given.port;
  // as a whole: an empty query has no `search`, and still is not what was registered
  return onGivenPort.href === given.href;
}

/**
 * Where a browser may be sent, or null. It has to be registered with the client, letter by letter;
 * a registered loopback address without a port stands for all ports, for apps that wait on any free
 * one (RFC 8252, section 7.3). None has a fragment (RFC 6749, section 3.1.2).
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
