import type { AccountRecord } from "../accounts/account-record.ts";
import { partnerAccountOf } from "../accounts/partner-account-of.ts";
import { AppError } from "../app-error.ts";
import type { OperationContext } from "../define-operation.ts";

/** The partner this account acts through. Throws `not_ready` where it is not here. */
export function partnerAccount(
  accountId: string,
  { accounts }: Pick<OperationContext, "accounts">,
): AccountRecord {
  const partner = partnerAccountOf(accounts.get(accountId), accounts.list());
  if (partner) return partner;
  throw new AppError(
    "not_ready",
    "The partner this account acts through is not among the accounts here. Choose another one, or paste the credential's token.",
  );
}
