import { ChevronDown } from "lucide-react";
import { lazy, Suspense, useRef } from "react";
import type { AccountSummary } from "../../../shared/contract/account.ts";
import { Button } from "../../components/button.tsx";
import { useWasOpen } from "../../components/use-was-open.ts";
import { uiStore, useUi } from "../../stores/ui-store.ts";
import styles from "./account-switcher.module.css";
import { actsForWords } from "./nest-accounts.ts";

const AccountMenu = lazy(async () => ({
  default: (await import("./account-menu.tsx")).AccountMenu,
}));

interface AccountSwitcherProps {
  readonly account: AccountSummary;
  readonly accounts: readonly AccountSummary[];
}

/** The account on screen, and the way to the others; the menu is loaded when first wanted. */
export function AccountSwitcher({ account, accounts }: AccountSwitcherProps) {
  const open = useUi((state) => state.switcherOpen);
  const button = useRef<HTMLButtonElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const wasOpen = useWasOpen(open);
  const whom = account.actsFor === null ? null : actsForWords(account);
  return (
    <>
      <Button
        ref={button}
        className={styles.trigger}
        aria-label={`Account: ${account.name}${whom === null ? "" : `, acts ${whom}`}`}
        data-action="switch-account"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => uiStore.getState().switcherToggled(!open)}
      >
        <span className={styles.name}>{account.name}</span>
        {whom === null ? null : <span className={styles.whom}>{whom}</span>}
        <ChevronDown />
      </Button>
      {wasOpen ? (
        <Suspense fallback={null}>
          <AccountMenu account={account} accounts={accounts} anchor={button} host={host} />
        </Suspense>
      ) : null}
      <div ref={host} />
    </>
  );
}
