import type { SandboxRandom } from "./sandbox-random.ts";
import type { SandboxPolicy } from "./sandbox-policy.ts";
import type { ServerKey } from "./server-key.ts";
import type { Tables } from "./tables.ts";

/** Time as the sandbox sees it, so that tests move it. Milliseconds since the epoch, UTC. */
export interface SandboxClock {
  now(): number;
}

type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** Where log lines go. They never hold a secret, a body or a header. */
export interface SandboxLogger {
  info(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** What every handler works with. `policy` is a function because tests change it while it runs. */
export interface SandboxParts {
  readonly clock: SandboxClock;
  readonly logger: SandboxLogger;
  readonly tables: Tables;
  readonly random: SandboxRandom;
  readonly serverKey: Promise<ServerKey>;
  policy(): SandboxPolicy;
}
