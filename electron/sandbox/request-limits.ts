import { headerOf, type ReceivedRequest } from "./received-request.ts";
import { requestIdUsed, tooManyRequests } from "./refusals.ts";
import type { Route } from "./route.ts";
import type { SandboxParts } from "./sandbox-parts.ts";
import type { InstallationRow } from "./sandbox-state.ts";

interface Limit {
  readonly calls: number;
  readonly seconds: number;
}

function limitOf(route: Route): Limit {
  if (route.path === "/v1/session-server") return { calls: 1, seconds: 30 };
  if (route.method === "PUT") return { calls: 2, seconds: 3 };
  return route.method === "GET" ? { calls: 3, seconds: 3 } : { calls: 5, seconds: 3 };
}

/** bunq's classic call limits and its rule on request ids. Both are off unless the policy says so. */
export class RequestLimits {
  readonly #sandbox: Pick<SandboxParts, "clock" | "policy">;
  readonly #calls = new Map<string, readonly number[]>();
  readonly #requestIds = new Set<string>();

  constructor(sandbox: Pick<SandboxParts, "clock" | "policy">) {
    this.#sandbox = sandbox;
  }

  /** Counts per caller's address and endpoint, in a window that slides. Refused calls do not count. */
  admit(route: Route, request: ReceivedRequest): void {
    if (this.#sandbox.policy().rateLimits === "off") return;
    const { calls, seconds } = limitOf(route);
    const key = `${request.remoteAddress} ${route.method} ${route.path}`;
    const now = this.#sandbox.clock.now();
    // A clock that was set back leaves calls in the future, which would count until it gets there.
    const recent = (this.#calls.get(key) ?? []).filter(
      (at) => at > now - seconds * 1000 && at <= now,
    );
    if (recent.length >= calls) throw tooManyRequests(calls, seconds);
    this.#calls.set(key, [...recent, now]);
  }

  admitRequestId(installation: InstallationRow, request: ReceivedRequest): void {
    if (this.#sandbox.policy().requestIds === "any") return;
    const id = headerOf(request, "x-bunq-client-request-id");
    if (id === undefined) return;
    const key = `${installation.id} ${id}`;
    if (this.#requestIds.has(key)) throw requestIdUsed();
    this.#requestIds.add(key);
  }
}
