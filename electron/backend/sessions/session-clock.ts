import { afterClockSet } from "../../../shared/session/clock-set.ts";
import type { AccountRecord } from "../accounts/account-record.ts";
import type { Accounts } from "../accounts/accounts.ts";
import type { Logger, MachineClock } from "../ports.ts";

/** Less is the precision of two clocks read one after the other; macOS tells its uptime in seconds. */
const leastMs = 3000;

/**
 * Notices that the machine's clock was set, by the clock beside it that nobody sets, and takes every
 * session's moments along, and the ends of keys and credentials that nobody has used yet. A sleep is
 * no such thing: both clocks count it.
 */
export class SessionClock {
  readonly #clock: MachineClock;
  readonly #accounts: Accounts;
  readonly #logger: Logger;
  #distance: number;

  constructor(parts: { clock: MachineClock; accounts: Accounts; logger: Logger }) {
    this.#clock = parts.clock;
    this.#accounts = parts.accounts;
    this.#logger = parts.logger;
    this.#distance = this.#measure();
  }

  /** Before anything is told or done by the clock. Never throws. */
  look(): void {
    const distance = this.#measure();
    const byMs = distance - this.#distance;
    if (Math.abs(byMs) < leastMs) return;
    this.#distance = distance;
    this.#logger.info("clock.set", { byMs });
    for (const account of this.#accounts.list()) {
      try {
        this.#move(account, byMs);
      } catch (thrown) {
        // The disk refuses: then bunq's next answer puts this session's moments right.
        const reason = thrown instanceof Error ? thrown.message : String(thrown);
        this.#logger.error("clock.set-not-stored", { accountId: account.id, reason });
      }
    }
  }

  #measure(): number {
    return this.#clock.now() - this.#clock.uptime();
  }

  #move(account: AccountRecord, byMs: number): void {
    const { id, session, sessionWait } = account;
    const apiKey = keyMoved(account.apiKey, byMs);
    const provision = provisionMoved(account.provision, byMs);
    const isIdle = session === null && sessionWait === null;
    if (isIdle && apiKey === account.apiKey && provision === account.provision) return;
    this.#accounts.change(id, {
      facts: {
        apiKey,
        provision,
        session: session && afterClockSet(session, byMs),
        sessionWait: sessionWait && {
          from: sessionWait.from + byMs,
          until: sessionWait.until + byMs,
        },
      },
    });
  }
}

function keyMoved(apiKey: AccountRecord["apiKey"], byMs: number): AccountRecord["apiKey"] {
  if (apiKey?.usableUntil === undefined) return apiKey;
  return { ...apiKey, usableUntil: apiKey.usableUntil + byMs };
}

function provisionMoved(
  provision: AccountRecord["provision"],
  byMs: number,
): AccountRecord["provision"] {
  if (provision === null || provision.credentialExpiresAt === null) return provision;
  return { ...provision, credentialExpiresAt: provision.credentialExpiresAt + byMs };
}
