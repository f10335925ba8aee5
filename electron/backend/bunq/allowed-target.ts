import { isIP } from "node:net";
import { bunqSandboxOrigin } from "../../../shared/contract/environment.ts";
import { AppError } from "../app-error.ts";
import { sandboxTokenOrigin } from "../oauth/oauth-hosts.ts";

/** bunq hosts this app may talk to: exact names, TLS, default port. Production is not among them. */
const allowedOrigins: ReadonlySet<string> = new Set([bunqSandboxOrigin, sandboxTokenOrigin]);

/** True for 127.0.0.0/8 and ::1 written as addresses. */
export function isLoopbackAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, "");
  const version = isIP(bare);
  if (version === 4) return bare.startsWith("127.");
  return version === 6 && bare === "::1";
}

/** True for a host that can only be this machine; `localhost` is checked again when it resolves. */
export function isLoopbackHost(host: string): boolean {
  return host === "localhost" || isLoopbackAddress(host);
}

/**
 * Refuses every address that is not a sandbox, before a socket opens. Throws `host_refused`.
 * SECURITY: the wall that keeps keys from production; allowed-target.test.ts proves no socket opens.
 */
export function assertAllowedTarget(url: URL): void {
  const plain = url.username === "" && url.password === "";
  const loopback = isLoopbackHost(url.hostname) && /^https?:$/.test(url.protocol);
  if (plain && (loopback || allowedOrigins.has(url.origin))) return;
  throw new AppError(
    "host_refused",
    `${url.host} is not a sandbox. Sandgate talks to bunq's sandbox and to this machine only; nothing was sent.`,
    { sent: "no" },
  );
}

function refuse(why: string): AppError {
  return new AppError("invalid_input", `${why} Write it like http://127.0.0.1:18400.`, {
    field: "baseUrl",
  });
}

/**
 * Reads a custom base URL as typed. Answers its origin. Throws `invalid_input` on `baseUrl` with
 * the way out: `http://127.0.0.1:18400` is the form wanted.
 */
export function customOrigin(typed: string): string {
  const url = URL.canParse(typed.trim()) ? new URL(typed.trim()) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw refuse("That is not a web address.");
  if (!isLoopbackHost(url.hostname)) {
    throw refuse(`${url.hostname} is not a loopback address; Sandgate is for sandboxes only.`);
  }
  if (url.username !== "" || url.password !== "") throw refuse("Leave name and password out.");
  if (!/^\/(v1\/?)?$/.test(url.pathname) || url.search !== "" || url.hash !== "") {
    throw refuse("Leave the path out; /v1 is added to every call.");
  }
  return url.origin;
}
