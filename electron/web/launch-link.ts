import type { Clock } from "../backend/ports.ts";
import { createSecret, digestSecret, matchesDigest } from "./secret-digest.ts";

/** Long enough for a slow browser to start, short enough that a link left in a log is dead. */
const validForMs = 120_000;

/**
 * The token in the link that opens Sandgate: works once and for two minutes. One is outstanding at
 * a time; issuing another makes the one before it useless.
 */
export class LaunchLink {
  readonly #clock: Clock;
  #outstanding: { readonly digest: Buffer; readonly issuedAt: number } | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  issue(): string {
    const token = createSecret();
    this.#outstanding = { digest: digestSecret(token), issuedAt: this.#clock.now() };
    return token;
  }

  /** Whether the token is the outstanding one, in time. It is spent by that. */
  redeem(token: string): boolean {
    const link = this.#outstanding;
    // A wrong token spends nothing, or anybody could take the link away from the person.
    if (link === null || !matchesDigest(token, link.digest)) return false;
    this.#outstanding = null;
    const age = this.#clock.now() - link.issuedAt;
    return age >= 0 && age < validForMs;
  }
}
