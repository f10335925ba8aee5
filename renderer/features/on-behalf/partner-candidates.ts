import type { AccountSummary } from "../../../shared/contract/account.ts";

/** Where a partner’s account is on the way to a session, which provisions are made in. */
export type PartnerState = "in-session" | "session-missing" | "device-missing";

export function partnerState({ done, sessionEndsAt }: AccountSummary): PartnerState {
  if (sessionEndsAt !== null) return "in-session";
  return done.includes("device") ? "session-missing" : "device-missing";
}

/** Whether nothing speaks against it: it acts for itself, and is no person or provider. */
function mayBePartner({ access, userKind }: AccountSummary): boolean {
  return access === "api-key" && (userKind === null || userKind === "UserCompany");
}

/** The accounts that could be this one’s partner: of its environment, companies first. */
export function partnerCandidates(
  account: AccountSummary,
  accounts: readonly AccountSummary[],
): readonly AccountSummary[] {
  return accounts
    .filter(
      (other) =>
        other.id !== account.id &&
        other.environment === account.environment &&
        other.host === account.host &&
        (mayBePartner(other) || other.id === account.partnerAccountId),
    )
    .toSorted((one, other) => rank(one) - rank(other));
}

function rank({ userKind }: AccountSummary): number {
  return userKind === "UserCompany" ? 0 : 1;
}
