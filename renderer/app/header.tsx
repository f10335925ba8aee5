import type { AccountSummary } from "../../shared/contract/account.ts";
import { environmentLabels } from "../../shared/environment-names.ts";
import type { OnboardingFacts } from "../../shared/contract/onboarding.ts";
import { Badge } from "../components/badge.tsx";
import { Button } from "../components/button.tsx";
import { AccountSwitcher } from "../features/accounts/account-switcher.tsx";
import { SessionClock } from "../features/clock/session-clock.tsx";
import { LogoutButton } from "../features/logout/logout-button.tsx";
import { uiStore } from "../stores/ui-store.ts";
import styles from "./header.module.css";

interface HeaderProps {
  readonly account: AccountSummary;
  readonly accounts: readonly AccountSummary[];
  readonly facts: OnboardingFacts | null;
}

function openPalette(): void {
  uiStore.getState().layerOpened({ kind: "palette" });
}

/** Name, environment, account, session clock, commands, log out. */
export function Header({ account, accounts, facts }: HeaderProps) {
  return (
    <header className="top-bar">
      <span className="brand">Sandgate</span>
      <Badge tone="info">{environmentLabels[account.environment]}</Badge>
      <AccountSwitcher account={account} accounts={accounts} />
      <span className={styles.spacer} />
      {facts?.session ? <SessionClock session={facts.session} accountId={account.id} /> : null}
      <Button variant="quiet" shortcut="Mod+K" onClick={openPalette}>
        Commands
      </Button>
      {facts?.session ? <LogoutButton accountId={account.id} /> : null}
    </header>
  );
}
