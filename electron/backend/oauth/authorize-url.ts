import { isLoopbackHost } from "../bunq/allowed-target.ts";
import { sandboxAuthorizeOrigin } from "./oauth-hosts.ts";

export interface AuthorizeRequest {
  /** Of the authorize page, e.g. `https://oauth.sandbox.bunq.com`. */
  readonly origin: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly state: string;
}

const names = ["response_type", "client_id", "redirect_uri", "state"] as const;

/** The address that a person opens to grant access (doc.bunq.com, OAuth; RFC 6749, 4.1.1). */
export function authorizeUrl({ origin, clientId, redirectUri, state }: AuthorizeRequest): string {
  const url = new URL("/auth", origin);
  url.searchParams.set("response_type", "code");
  url.searchParams.set("client_id", clientId);
  url.searchParams.set("redirect_uri", redirectUri);
  url.searchParams.set("state", state);
  return url.href;
}

/**
 * Whether an address is one that `authorizeUrl` makes: bunq's sandbox or this machine, that one path,
 * each of the four parameters once, and nothing else.
 */
export function isAuthorizeUrl(url: URL): boolean {
  const { origin, hostname, protocol, username, password, pathname, searchParams, href } = url;
  const isSandbox = origin === sandboxAuthorizeOrigin;
  const isHere = isLoopbackHost(hostname) && /^https?:$/.test(protocol);
  const isPlain = username === "" && password === "" && !href.includes("#");
  const given = [...searchParams.keys()].toSorted();
  return (
    (isSandbox || isHere) &&
    isPlain &&
    pathname === "/auth" &&
    given.join() === names.toSorted().join() &&
    searchParams.get("response_type") === "code"
  );
}
