import type { AccountSummary } from "../../../shared/contract/account.ts";

/** A line of the switcher. `partner`: the account right above it that it acts through. */
export interface NestedAccount {
  readonly account: AccountSummary;
  readonly partner: AccountSummary | null;
  /** How many of the lines below act through it. */
  readonly serves: number;
}

/** The accounts in their order, each partner followed by those that act through it. */
export function nestAccounts(accounts: readonly AccountSummary[]): readonly NestedAccount[] {
  const partnerOf = ({ id, partnerAccountId }: AccountSummary) => {
    const partner = accounts.find((one) => one.id === partnerAccountId && one.id !== id);
    // One level: an account that acts for a user is nobody’s partner, whatever a record says.
    return partner && partner.partnerAccountId === null ? partner : null;
  };
  return accounts
    .filter((account) => partnerOf(account) === null)
    .flatMap((account) => {
      const linked = accounts.filter((other) => partnerOf(other)?.id === account.id);
      return [
        { account, partner: null, serves: linked.length },
        ...linked.map((other) => ({ account: other, partner: account, serves: 0 })),
      ];
    });
}

/** For whom it acts, in a few words; null where it acts for itself. */
export function actsForWords({ access, actsFor, partnerAccountId }: AccountSummary): string | null {
  if (actsFor !== null) return `for ${actsFor}`;
  return access === "on-behalf" && partnerAccountId !== null ? "for a user" : null;
}
