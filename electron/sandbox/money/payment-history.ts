import type { PaymentRow } from "../money-rows.ts";
import type { UserRow } from "../sandbox-state.ts";
import type { SortedIds } from "../sorted-ids.ts";
import { firstAccountIdOf } from "../users/aliases.ts";
import { seededRandom } from "../users/seeded-random.ts";
import {
  companyHistory,
  historyDays,
  personHistory,
  type HistoryEntry,
} from "./history-entries.ts";

/** Ids of past payments lie below all that are ever made; 16 to a user, and no user has more. */
const firstHistoryId = 25_000_000;
const idsPerUser = 16;
const firstUserId = 1_822_000;

const day = 24 * 3600 * 1000;

function entriesOf(user: UserRow): readonly HistoryEntry[] {
  if (user.hasHistory !== true) return [];
  return user.kind === "UserCompany" ? companyHistory : personHistory;
}

function firstIdOf(user: UserRow): number {
  return firstHistoryId + (user.id - firstUserId) * idsPerUser;
}

/** The ids of a user's past payments. */
export function historyIds(user: UserRow): SortedIds {
  const first = firstIdOf(user);
  return entriesOf(user).map((_, at) => first + at);
}

/**
 * The payments of a user from before it was created over HTTP, on its first account, oldest first.
 * They follow from seed and user and are stored nowhere, so that a user costs nothing more for them.
 */
export function paymentHistory(seed: number, user: UserRow): readonly PaymentRow[] {
  const random = seededRandom(`${seed}/${user.id}/history`);
  const first = firstIdOf(user);
  let balance = 0;
  return entriesOf(user).map((entry, at) => {
    const amountCents = entry.least + random.below(entry.most - entry.least + 1);
    balance += amountCents;
    return {
      id: first + at,
      createdAt: user.createdAt + (historyDays - entry.daysAgo) * day + random.below(36_000) * 1000,
      accountId: firstAccountIdOf(user),
      ownerId: user.id,
      amountCents,
      balanceAfterCents: balance,
      counterparty: { iban: entry.iban, name: entry.name, userId: null },
      description: entry.description,
      type: "EBA_SCT",
    };
  });
}
