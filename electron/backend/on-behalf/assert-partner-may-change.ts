import type { AccountFacts } from "../accounts/account-record.ts";
import { AppError } from "../app-error.ts";

/**
 * Throws `not_ready` while there is a provision. Only the partner that made it can read it: in
 * another's list it would be missing, be forgotten here, and a second user be made.
 */
export function assertPartnerMayChange({ provision }: Pick<AccountFacts, "provision">): void {
  if (provision === null) return;
  throw new AppError(
    "not_ready",
    "This account's provision belongs to the partner that made it. To act through another partner, forget the provision first.",
  );
}
