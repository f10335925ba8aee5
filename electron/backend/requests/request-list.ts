import type { RequestList } from "../../../shared/contract/request.ts";
import type { OperationContext } from "../define-operation.ts";
import { seenAccounts, variableValues } from "./variable-values.ts";

/** What the composer knows of one account, as it is now. */
export function requestList(
  accountId: string,
  { accounts, requests }: Pick<OperationContext, "accounts" | "requests">,
): RequestList {
  const account = accounts.get(accountId);
  const record = requests.read(accountId);
  return {
    saved: record.saved.toSorted((one, other) => byName.compare(one.name, other.name)),
    history: record.history,
    variables: { ...variableValues(account, record) },
    monetaryAccounts: [...seenAccounts(account, record)],
  };
}

const byName = new Intl.Collator("en", { numeric: true });
