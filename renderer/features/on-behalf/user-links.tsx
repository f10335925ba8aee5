import { ArrowUpRight, UserRoundPlus } from "lucide-react";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { Button } from "../../components/button.tsx";
import { useSwitchAccount } from "../accounts/use-switch-account.ts";
import styles from "./user-links.module.css";
import { mayActForUsers, useActFor } from "./use-act-for.ts";
import { useAccountName } from "./use-partner.ts";

/** Beside a user’s name: from a company to a user it acts for, and from such a user to its partner. */
export function UserLinks({ facts }: { readonly facts: OnboardingFacts }) {
  const { access, accountId, partnerAccountId, user } = facts;
  const partnerName = useAccountName(partnerAccountId);
  const switchAccount = useSwitchAccount();
  const { actFor } = useActFor();
  if (user && mayActForUsers({ access, userKind: user.kind })) {
    return (
      <Button
        variant="quiet"
        className={styles.link}
        icon={<UserRoundPlus />}
        onClick={() => actFor(accountId)}
      >
        Act for a user
      </Button>
    );
  }
  if (user?.kind !== "UserApiKey" || partnerAccountId === null || partnerName === null) return null;
  return (
    <Button
      variant="quiet"
      className={styles.link}
      icon={<ArrowUpRight />}
      onClick={() => switchAccount(partnerAccountId)}
    >
      Through “{partnerName}”
    </Button>
  );
}
