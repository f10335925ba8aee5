import { Menu } from "@base-ui/react/menu";
import { Check, Pencil, Plus, Trash2, UserRoundPlus } from "lucide-react";
import type { ReactNode, RefObject } from "react";
import type { AccountSummary } from "../../../shared/contract/account.ts";
import { environmentLabels } from "../../../shared/environment-names.ts";
import { Kbd } from "../../components/kbd.tsx";
import menu from "../../components/menu.module.css";
import { uiStore, useUi } from "../../stores/ui-store.ts";
import { mayActForUsers, useActFor } from "../on-behalf/use-act-for.ts";
import styles from "./account-menu.module.css";
import { describeProgress } from "./describe-progress.ts";
import { actsForWords, nestAccounts, type NestedAccount } from "./nest-accounts.ts";
import { useSwitchAccount } from "./use-switch-account.ts";

interface AccountMenuProps {
  readonly account: AccountSummary;
  readonly accounts: readonly AccountSummary[];
  /** The button it hangs below and gives the focus back to. */
  readonly anchor: RefObject<HTMLButtonElement | null>;
  /** Where it lies in the document: inside the header, so that it belongs to a landmark. */
  readonly host: RefObject<HTMLDivElement | null>;
}

/** The accounts to switch between, and what can be done with the one on screen. */
export function AccountMenu({ account, accounts, anchor, host }: AccountMenuProps) {
  const open = useUi((state) => state.switcherOpen);
  return (
    <Menu.Root open={open} onOpenChange={(next) => uiStore.getState().switcherToggled(next)}>
      <Menu.Portal container={host}>
        <Menu.Positioner anchor={anchor} sideOffset={6} align="start" className={menu.positioner}>
          <Menu.Popup
            className={`${menu.popup} ${styles.popup}`}
            finalFocus={anchor}
            aria-label="Accounts"
          >
            <Accounts account={account} accounts={accounts} />
            <Menu.Separator className={styles.separator} />
            <Actions account={account} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Accounts({ account, accounts }: Omit<AccountMenuProps, "anchor" | "host">) {
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
        {nestAccounts(accounts).map((line) => (
          <Menu.RadioItem
            key={line.account.id}
            value={line.account.id}
            closeOnClick
            className={`${menu.item} ${styles.account}`}
            data-nested={line.partner !== null}
          >
            <Menu.RadioItemIndicator keepMounted className={styles.check}>
              <Check />
            </Menu.RadioItemIndicator>
            <span className={styles.itemName}>{line.account.name}</span>
            <LineDetail {...line} />
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </Menu.Group>
  );
}

/** A linked account says for whom; its environment is that of the partner it stands below. */
function LineDetail({ account, partner, serves }: NestedAccount) {
  const whom = actsForWords(account);
  const words = [
    partner === null ? environmentLabels[account.environment] : null,
    whom,
    describeProgress(account),
  ].filter((word) => word !== null);
  return (
    <span className={styles.detail}>
      {words.join(" · ")}
      {partner === null ? null : (
        <span className="visually-hidden">, through {partner.name} above</span>
      )}
      {serves === 0 ? null : (
        <span className="visually-hidden">
          , partner of {serves === 1 ? "the account" : `the ${serves} accounts`} below
        </span>
      )}
    </span>
  );
}

function Actions({ account }: { readonly account: AccountSummary }) {
  const { layerOpened } = uiStore.getState();
  const accountId = account.id;
  const { actFor } = useActFor();
  return (
    <>
      {mayActForUsers(account) ? (
        <Action icon={<UserRoundPlus />} onAct={() => actFor(accountId)}>
          {`Act for a user of “${account.name}”`}
        </Action>
      ) : null}
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
    <Menu.Item className={`${menu.item} ${styles.action}`} onClick={onAct}>
      {icon}
      <span className={styles.itemName}>{children}</span>
    </Menu.Item>
  );
}
