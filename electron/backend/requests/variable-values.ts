import type { SeenId } from "../../../shared/contract/request.ts";
import type { VariableValues } from "../../../shared/requests/request-variables.ts";
import type { AccountRecord } from "../accounts/account-record.ts";
import type { RequestsRecord } from "./requests-record.ts";

function firstActive(seen: readonly SeenId[]): string | null {
  return seen.find(({ isActive }) => isActive)?.id ?? null;
}

/** The accounts that answers brought for the user of this session. */
export function seenAccounts(
  { user }: Pick<AccountRecord, "user">,
  { monetaryAccounts, seenBy }: RequestsRecord,
): readonly SeenId[] {
  return user !== null && seenBy === user.id ? monetaryAccounts : [];
}

/** What the variables of an address stand for. An account that was chosen goes before the first active one. */
export function variableValues(account: AccountRecord, record: RequestsRecord): VariableValues {
  const { device, installation, session, user } = account;
  const accounts = seenAccounts(account, record);
  const chosen = accounts.find(({ id }) => id === record.chosenAccount)?.id;
  const credentials = user !== null && record.seenBy === user.id ? record.credentials : [];
  return {
    userID: user?.id ?? null,
    "monetary-accountID": chosen ?? firstActive(accounts),
    sessionID: session?.id ?? null,
    deviceID: device?.id ?? null,
    installationID: installation?.id ?? null,
    "credential-password-ipID": firstActive(credentials),
  };
}
