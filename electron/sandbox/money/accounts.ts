import { assertNever } from "../../../shared/assert-never.ts";
import type { AccountRow, PaymentRow } from "../money-rows.ts";
import type { UserRow } from "../sandbox-state.ts";
import { idsBelow, joinedIds, type SortedIds } from "../sorted-ids.ts";
import type { Tables } from "../tables.ts";
import { firstAccountIdOf, userIdOfFirstAccount } from "../users/aliases.ts";
import { historyIds, paymentHistory } from "./payment-history.ts";

/**
 * Whose accounts and payments a session sees: its own user's, for a `UserApiKey` those of the user
 * who granted it, and nobody's for a payment service provider.
 */
export function accountOwnerOf(tables: Tables, user: UserRow): UserRow | null {
  switch (user.kind) {
    case "UserPerson":
    case "UserCompany":
      return user;
    case "UserApiKey":
      return user.onBehalf === null ? null : (tables.users.get(user.onBehalf.grantedBy) ?? null);
    case "UserPaymentServiceProvider":
      return null;
    default:
      return assertNever(user.kind);
  }
}

function isCustomer(user: UserRow | undefined): user is UserRow {
  return user?.kind === "UserPerson" || user?.kind === "UserCompany";
}

function firstAccount(user: UserRow): AccountRow {
  return {
    id: firstAccountIdOf(user),
    createdAt: user.createdAt,
    updatedAt: user.createdAt,
    ownerId: user.id,
    description: "Zandbak",
    dailyLimitCents: 100_000,
    isClosed: false,
    reasonDescription: null,
  };
}

export function isFirstAccount({ id, ownerId }: AccountRow): boolean {
  return id === firstAccountIdOf({ id: ownerId });
}

/** The account of an id, also a user's first one, which has a row only once it was changed. */
export function findAccount(tables: Tables, id: number): AccountRow | null {
  const row = tables.accounts.get(id);
  if (row !== undefined) return row;
  const user = tables.users.get(userIdOfFirstAccount(id));
  return isCustomer(user) ? firstAccount(user) : null;
}

/** The account that an IBAN belongs to in this sandbox. */
export function accountByIban(tables: Tables, iban: string): AccountRow | null {
  const row = tables.accounts.firstBy("iban", iban);
  if (row !== undefined) return row;
  const user = tables.users.firstBy("alias", iban);
  return user === undefined ? null : findAccount(tables, firstAccountIdOf(user));
}

/** The accounts of a person or company, of which there are a few at most. */
export function accountIdsOf(tables: Tables, owner: UserRow): readonly number[] {
  const first = firstAccountIdOf(owner);
  const stored = tables.accounts.idsBy("owner", owner.id);
  return stored[0] === first ? stored : [first, ...stored];
}

/** The payments of one account, in rising order. */
export function paymentIdsOf(tables: Tables, account: AccountRow): SortedIds {
  const made = tables.payments.idsBy("account", account.id);
  const owner = tables.users.get(account.ownerId);
  return owner !== undefined && isFirstAccount(account) ? joinedIds(historyIds(owner), made) : made;
}

/** The payments of all accounts of a user, in rising order. */
export function paymentIdsOfOwner(tables: Tables, owner: UserRow): SortedIds {
  return joinedIds(historyIds(owner), tables.payments.idsBy("owner", owner.id));
}

/** Reads payments of one user, of whose past it works out the amounts once. */
export function paymentReader(tables: Tables, owner: UserRow) {
  const past = new Map<number, PaymentRow>();
  return (id: number): PaymentRow | null => {
    const made = tables.payments.get(id);
    if (made !== undefined) return made.ownerId === owner.id ? made : null;
    const ids = historyIds(owner);
    if (ids.at(idsBelow(ids, id)) !== id) return null;
    if (past.size === 0)
      for (const row of paymentHistory(tables.seed, owner)) past.set(row.id, row);
    return past.get(id) ?? null;
  };
}

/** What is on an account, in whole cents: what its latest payment left there. */
export function balanceOf(tables: Tables, account: AccountRow): number {
  const latest = tables.payments.lastBy("account", account.id);
  if (latest !== undefined) return latest.balanceAfterCents;
  const owner = tables.users.get(account.ownerId);
  if (owner === undefined || !isFirstAccount(account)) return 0;
  return paymentHistory(tables.seed, owner).at(-1)?.balanceAfterCents ?? 0;
}
