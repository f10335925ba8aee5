import { bunqTime } from "../bunq-time.ts";
import type { AccountRow } from "../money-rows.ts";
import type { Tables } from "../tables.ts";
import { ibanOfAccount, pointersOf } from "../users/aliases.ts";
import { euros, eurosOfCents } from "../users/amount.ts";
import { publicNames } from "../users/user-identity.ts";
import { seededRandom } from "../users/seeded-random.ts";
import { balanceOf, isFirstAccount } from "./accounts.ts";
import { accountAvatar } from "./label-account.ts";

/** A user's first account is also found by phone number and e-mail address (bunq's sample of 2025). */
function aliasOf(tables: Tables, account: AccountRow, name: string) {
  const iban = { type: "IBAN", value: ibanOfAccount(tables.seed, account.id), name };
  if (!isFirstAccount(account)) return [iban];
  return [...pointersOf(tables.seed, { id: account.ownerId }), iban];
}

/** A `MonetaryAccountBank` with every documented field, in bunq's order. */
export function describeAccount(tables: Tables, account: AccountRow) {
  const owner = tables.users.need(account.ownerId);
  const { display_name } = publicNames({ tables }, owner);
  const { isClosed } = account;
  return {
    id: account.id,
    created: bunqTime(account.createdAt),
    updated: bunqTime(account.updatedAt),
    avatar: accountAvatar(tables, account),
    currency: "EUR",
    description: account.description,
    daily_limit: eurosOfCents(account.dailyLimitCents),
    overdraft_limit: euros("0.00"),
    balance: eurosOfCents(balanceOf(tables, account)),
    alias: aliasOf(tables, account, display_name),
    public_uuid: seededRandom(`${tables.seed}/account ${account.id}/uuid`).uuid(),
    status: isClosed ? "CANCELLED" : "ACTIVE",
    sub_status: isClosed ? "REDEMPTION_VOLUNTARY" : "NONE",
    reason: isClosed ? "OTHER" : null,
    reason_description: account.reasonDescription,
    user_id: account.ownerId,
    monetary_account_profile: null,
    display_name,
    setting: {
      color: "#34a889",
      default_avatar_status: "AVATAR_DEFAULT",
      restriction_chat: "ALLOW_INCOMING",
    },
    all_auto_save_id: [],
  };
}
