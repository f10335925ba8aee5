import type { Clock } from "../backend/ports.ts";
import { createSecret, digestSecret, matchesDigest } from "./secret-digest.ts";

/** A tab that was left alone for this long has to be opened again. */
const idleForMs = 12 * 60 * 60 * 1000;

interface WebSession {
  readonly digest: Buffer;
  usedAt: number;
}

/** The tabs that came in through a launch link. They end with the process at the latest. */
export class WebSessions {
  readonly #clock: Clock;
  #sessions: WebSession[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  open(): string {
    const session = createSecret();
    this.#sessions = [
      ...this.#alive(),
      { digest: digestSecret(session), usedAt: this.#clock.now() },
    ];
    return session;
  }

  /** Whether the session lives; using it keeps it alive. */
  use(session: string): boolean {
    const found = this.#alive().find(({ digest }) => matchesDigest(session, digest));
    if (found === undefined) return false;
    found.usedAt = this.#clock.now();
    return true;
  }

  #alive(): readonly WebSession[] {
    const now = this.#clock.now();
    return this.#sessions.filter(({ usedAt }) => now - usedAt < idleForMs);
  }
}
