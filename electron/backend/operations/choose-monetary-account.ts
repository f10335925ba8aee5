import { AppError } from "../app-error.ts";
import { defineOperation } from "../define-operation.ts";
import { requestList } from "../requests/request-list.ts";
import { seenAccounts } from "../requests/variable-values.ts";

/** From now on `{monetary-accountID}` is this one, until another is chosen. */
export const chooseMonetaryAccount = defineOperation(
  "request.choose-account",
  ({ accountId, monetaryAccountId }, context) => {
    const { accounts, requests } = context;
    const seen = seenAccounts(accounts.get(accountId), requests.read(accountId));
    if (!seen.some(({ id }) => id === monetaryAccountId)) {
      throw new AppError(
        "invalid_input",
        "No answer has brought this account for the user of this session. Send “Monetary accounts” again.",
        { field: "monetaryAccountId" },
      );
    }
    requests.change(accountId, (record) => ({ ...record, chosenAccount: monetaryAccountId }));
    return requestList(accountId, context);
  },
);
