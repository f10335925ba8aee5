import { Menu } from "@base-ui/react/menu";
import { Check, ChevronDown, Pencil, Plus, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import type { AccountSummary } from "../../../shared/contract/account.ts";
import { environmentLabels } from "../../app/environment-labels.ts";
import { Button } from "../../components/button.tsx";
import { Kbd } from "../../components/kbd.tsx";
import { uiStore, useUi } from "../../stores/ui-store.ts";
import styles from "./account-switcher.module.css";
import { describeProgress } from "./describe-progress.ts";
import { useSwitchAccount } from "./use-switch-account.ts";

interface AccountSwitcherProps {
  readonly account: AccountSummary;
  readonly accounts: readonly AccountSummary[];
}

/** The account on screen, and the way to the others. */
export function AccountSwitcher({ account, accounts }: AccountSwitcherProps) {
  const open = useUi((state) => state.switcherOpen);
  const { switcherToggled } = uiStore.getState();
  return (
    <Menu.Root open={open} onOpenChange={(next) => switcherToggled(next)} modal={false}>
      <Menu.Trigger
        render={<Button className={styles.trigger} aria-label={`Account: ${account.name}`} />}
      >
        <span className={styles.name}>{account.name}</span>
        <ChevronDown />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} align="start" className={styles.positioner}>
          <Menu.Popup className={styles.popup}>
            <Accounts account={account} accounts={accounts} />
            <Menu.Separator className={styles.separator} />
            <Actions account={account} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Accounts({ account, accounts }: AccountSwitcherProps) {
  const switchAccount = useSwitchAccount();
  return (
    <Menu.Group>
      <Menu.GroupLabel className={styles.label}>
        Accounts <Kbd keys="Mod+E" />
      </Menu.GroupLabel>
      <Menu.RadioGroup
        value={account.id}
        onValueChange={(accountId: unknown) => {
          if (typeof accountId === "string") switchAccount(accountId);
        }}
      >
        {accounts.map((candidate) => (
          <Menu.RadioItem
            key={candidate.id}
            value={candidate.id}
            closeOnClick
            className={styles.account}
          >
            <Menu.RadioItemIndicator keepMounted className={styles.check}>
              <Check />
            </Menu.RadioItemIndicator>
            <span className={styles.itemName}>{candidate.name}</span>
            <span className={styles.detail}>
              {environmentLabels[candidate.environment]} · {describeProgress(candidate)}
            </span>
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </Menu.Group>
  );
}

function Actions({ account }: { readonly account: AccountSummary }) {
  const { layerOpened } = uiStore.getState();
  const accountId = account.id;
  return (
    <>
      <Action icon={<Plus />} onAct={() => layerOpened({ kind: "account-create" })}>
        New account
      </Action>
      <Action
        icon={<Pencil />}
        onAct={() => layerOpened({ kind: "account-rename", accountId })}
      >{`Rename “${account.name}”`}</Action>
      <Action
        icon={<Trash2 />}
        onAct={() => layerOpened({ kind: "account-remove", accountId })}
      >{`Remove “${account.name}”`}</Action>
    </>
  );
}

interface ActionProps {
  readonly icon: ReactNode;
  readonly onAct: () => void;
  readonly children: string;
}

function Action({ icon, onAct, children }: ActionProps) {
  return (
    <Menu.Item className={styles.action} onClick={onAct}>
      {icon}
      <span className={styles.itemName}>{children}</span>
    </Menu.Item>
  );
}
