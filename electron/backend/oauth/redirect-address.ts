import { AppError } from "../app-error.ts";

/** Where to listen for a browser. `port` null: any free one. */
export interface ListenPlace {
  readonly host: "127.0.0.1" | "localhost";
  readonly port: number | null;
  readonly path: string;
}

function unusable(why: string): AppError {
  const message = `${why} Write it exactly as it is registered with the client, e.g. http://127.0.0.1:8400/oauth/callback.`;
  return new AppError("invalid_input", message, { field: "redirectUri" });
}

/** Throws `invalid_input` on `redirectUri` for what no client can have registered. */
function parse(typed: string): URL {
  const url = URL.canParse(typed) ? new URL(typed) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) throw unusable("That is no web address.");
  if (url.href.includes("#")) throw unusable("A redirect URI has no part behind a #.");
  if (url.username + url.password !== "") throw unusable("Leave name and password out.");
  return url;
}

/**
 * Where to wait for a browser that is sent to this redirect URI; null where it leads elsewhere, so
 * that what comes back has to be pasted. A query of its own counts as elsewhere.
 */
export function listenPlaceOf(typed: string): ListenPlace | null {
  const { protocol, hostname, port, pathname, href } = parse(typed);
  const isHere = hostname === "127.0.0.1" || hostname === "localhost";
  if (!isHere || protocol !== "http:" || href.includes("?")) return null;
  // `:80` is the default, which a URL does not tell from no port at all
  const fixed = port === "" && /^http:\/\/[^/]+:80(\/|$)/i.test(typed) ? 80 : Number(port);
  return { host: hostname, port: fixed === 0 ? null : fixed, path: pathname };
}

/** The redirect URI to ask with: as typed, but for a port that was free to choose. */
export function redirectUriOn(typed: string, place: ListenPlace, port: number): string {
  return place.port === null ? `http://${place.host}:${port}${place.path}` : typed;
}
