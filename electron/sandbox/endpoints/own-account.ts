import { accountOwnerOf, findAccount } from "../money/accounts.ts";
import { accountNotFound } from "../refusals.ts";
import type { SessionCall } from "../route.ts";
import type { AccountRow } from "../money-rows.ts";
import type { UserRow } from "../sandbox-state.ts";
import { requireOwnUser } from "./user.ts";

export interface OwnAccount {
  readonly owner: UserRow;
  readonly account: AccountRow;
}

/** The account of a path, if the session may see it; anybody else's is as if it were not there. */
export function ownAccount(call: SessionCall): OwnAccount {
  requireOwnUser(call);
  const { tables } = call.sandbox;
  const given = call.parameters["accountId"] ?? "";
  const owner = accountOwnerOf(tables, call.user);
  const account = /^\d{1,15}$/.test(given) ? findAccount(tables, Number(given)) : null;
  if (owner === null || account?.ownerId !== owner.id) throw accountNotFound(given);
  return { owner, account };
}
