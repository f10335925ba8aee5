import type { AccountRow, Counterparty } from "../money-rows.ts";
import type { Tables } from "../tables.ts";
import { ibanOfAccount } from "../users/aliases.ts";
import { avatar } from "../users/avatar.ts";
import { labelUser } from "../users/label-user.ts";
import { seededRandom } from "../users/seeded-random.ts";
import { accountByIban } from "./accounts.ts";

export function accountAvatar(tables: Tables, { id }: Pick<AccountRow, "id">) {
  return avatar(seededRandom(`${tables.seed}/account ${id}/avatar`));
}

/** Somebody outside has no user here, and gets one from the name, always the same. */
function labelOutsider(tables: Tables, name: string) {
  const random = seededRandom(`${tables.seed}/outsider ${name}`);
  return {
    uuid: random.uuid(),
    display_name: name,
    country: "NL",
    avatar: avatar(random),
    public_nick_name: name,
  };
}

/** A `LabelMonetaryAccount` in the fields and the order of bunq's recorded payments. */
export function labelAccount(tables: Tables, account: AccountRow) {
  const owner = tables.users.need(account.ownerId);
  const label_user = labelUser({ tables }, owner);
  return {
    iban: ibanOfAccount(tables.seed, account.id),
    is_light: false,
    display_name: label_user.display_name,
    avatar: accountAvatar(tables, account),
    label_user,
    country: "NL",
  };
}

/** The same of the other side of a payment: an account of this sandbox as itself, others by name. */
export function labelCounterparty(tables: Tables, { iban, name, userId }: Counterparty) {
  const account = userId === null ? null : accountByIban(tables, iban);
  if (account !== null) return labelAccount(tables, account);
  return {
    iban,
    is_light: false,
    display_name: name,
    avatar: avatar(seededRandom(`${tables.seed}/avatar of ${iban}`)),
    label_user: labelOutsider(tables, name),
    country: iban.slice(0, 2),
  };
}
