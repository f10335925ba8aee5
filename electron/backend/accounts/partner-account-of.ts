import { AppError } from "../app-error.ts";
import type { AccountRecord } from "./account-record.ts";

type Candidate = Pick<
  AccountRecord,
  "id" | "environment" | "baseUrl" | "partnerAccountId" | "user"
>;

/**
 * The account of the partner that this one acts through, where that one is here: the one it was made
 * from, or else the one whose user is who asked for access, in the same environment.
 */
export function partnerAccountOf<A extends Candidate>(
  account: Candidate,
  accounts: readonly A[],
): A | null {
  const made = accounts.find(({ id }) => id === account.partnerAccountId);
  if (made) return made;
  const asked = account.user?.requestedBy?.id ?? null;
  if (asked === null) return null;
  const found = accounts.find(
    ({ id, environment, baseUrl, user }) =>
      id !== account.id &&
      environment === account.environment &&
      baseUrl === account.baseUrl &&
      user?.id === asked,
  );
  return found ?? null;
}

type Target = Pick<AccountRecord, "environment" | "baseUrl">;

/** Throws `invalid_input` for a partner whose users another environment does not know. */
export function assertSameEnvironment(
  partner: Target & Pick<AccountRecord, "name">,
  { environment, baseUrl }: Target,
): void {
  if (partner.environment === environment && partner.baseUrl === baseUrl) return;
  throw new AppError(
    "invalid_input",
    `“${partner.name}” is an account of another environment; its users are not known there.`,
    { field: "partnerAccountId" },
  );
}
