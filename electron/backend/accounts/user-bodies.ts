import { z } from "zod";
import type { SecretField } from "./account-record.ts";
import type { Accounts } from "./accounts.ts";

/**
 * Bodies over this many bytes are kept in memory only: the accounts document is written whole at
 * every step, and a huge body would make each of them slow.
 */
const maximumStoredBytes = 1_000_000;

/** One answer that brought a user. `bytes`: as UTF-8. `fetchedAt`: ms since the epoch. */
export interface UserBody {
  readonly text: string;
  readonly bytes: number;
  readonly fetchedAt: number;
}

/** `previous`: the last one before the latest that was not the same text. */
export type WhichBody = "latest" | "previous";

/** Secrets to seal with the facts that come with them, and what to do once both are stored. */
export interface BodyArrival {
  readonly secrets: Partial<Record<SecretField, string | null>>;
  readonly keep: () => void;
}

/** To be sealed wherever an account's user is forgotten. */
export const noUserBodies = {
  "user-body": null,
  "previous-user-body": null,
} as const satisfies Partial<Record<SecretField, null>>;

/** A former body carries its time with it; that of the latest one is among the facts. */
const sealedPreviousSchema = z.object({ text: z.string(), fetchedAt: z.number() });

type Held = Readonly<Partial<Record<WhichBody, UserBody>>>;

/** The answers that brought an account's user: sealed on disk, because they are personal data. */
export class UserBodies {
  readonly #accounts: Accounts;
  readonly #held = new Map<string, Held>();

  constructor(accounts: Accounts) {
    this.#accounts = accounts;
  }

  /** A body that just came. It replaces nothing until its `keep` is called. */
  arrive(accountId: string, text: string, fetchedAt: number): BodyArrival {
    const latest = userBody(text, fetchedAt);
    const before = this.read(accountId, "latest");
    if (before === null || before.text === text) {
      const previous = this.read(accountId, "previous");
      return {
        secrets: { "user-body": toSeal(latest, text) },
        keep: () => this.#hold(accountId, latest, previous),
      };
    }
    return {
      secrets: { "user-body": toSeal(latest, text), "previous-user-body": sealPrevious(before) },
      keep: () => this.#hold(accountId, latest, before),
    };
  }

  /**
   * For a new session of the same user, which nobody has logged out in between: what was read last
   * is what its own reading will be compared with.
   */
  leaveBehind(accountId: string): BodyArrival {
    const former = this.read(accountId, "latest") ?? this.read(accountId, "previous");
    if (former === null) return { secrets: noUserBodies, keep: () => this.forget(accountId) };
    return {
      secrets: { "user-body": null, "previous-user-body": sealPrevious(former) },
      keep: () => this.#held.set(accountId, { previous: former }),
    };
  }

  /** Null when there is none, or when it was too large to be stored and the app was closed since. */
  read(accountId: string, which: WhichBody): UserBody | null {
    const held = this.#held.get(accountId);
    const known = held?.[which];
    if (known) return known;
    const opened = which === "latest" ? this.#openLatest(accountId) : this.#openPrevious(accountId);
    // Opened and measured once: the page asks for a body piece by piece.
    if (opened) this.#held.set(accountId, { ...held, [which]: opened });
    return opened;
  }

  forget(accountId: string): void {
    this.#held.delete(accountId);
  }

  forgetAll(): void {
    this.#held.clear();
  }

  #hold(accountId: string, latest: UserBody, previous: UserBody | null): void {
    this.#held.set(accountId, { latest, ...(previous ? { previous } : {}) });
  }

  #openLatest(accountId: string): UserBody | null {
    const fetchedAt = this.#accounts.get(accountId).user?.readAt ?? null;
    const text = this.#accounts.secret(accountId, "user-body");
    return fetchedAt === null || text === null ? null : userBody(text, fetchedAt);
  }

  #openPrevious(accountId: string): UserBody | null {
    const sealed = this.#accounts.secret(accountId, "previous-user-body");
    if (sealed === null) return null;
    const { text, fetchedAt } = sealedPreviousSchema.parse(JSON.parse(sealed));
    return userBody(text, fetchedAt);
  }
}

function userBody(text: string, fetchedAt: number): UserBody {
  return { text, bytes: Buffer.byteLength(text), fetchedAt };
}

function sealPrevious(body: UserBody): string | null {
  return toSeal(body, JSON.stringify({ text: body.text, fetchedAt: body.fetchedAt }));
}

/** What to seal for a body; null when it is to stay in memory only. */
function toSeal(body: UserBody, text: string): string | null {
  return body.bytes > maximumStoredBytes ? null : text;
}
