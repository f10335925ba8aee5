import type { AccountSummary } from "../../../shared/contract/account.ts";
import { environmentLabels } from "../../../shared/environment-names.ts";
import { uiStore } from "../../stores/ui-store.ts";
import { useSwitchAccount } from "../accounts/use-switch-account.ts";
import { mayActForUsers, useActFor } from "../on-behalf/use-act-for.ts";
import type { Command } from "./command.ts";

/** Other accounts, and what can be done with this one. */
export function useAccountCommands(
  accounts: readonly AccountSummary[],
  account: AccountSummary | null,
): readonly Command[] {
  const switchAccount = useSwitchAccount();
  const { actFor } = useActFor();
  const { layerOpened } = uiStore.getState();
  return [
    ...accounts
      .filter(({ id }) => id !== account?.id)
      .map(({ id, name, environment }): Command => ({
        id: `switch-${id}`,
        group: "Accounts",
        label: `Switch to “${name}”`,
        detail: environmentLabels[environment],
        run: () => switchAccount(id),
      })),
    ...(account && mayActForUsers(account)
      ? [
          {
            id: "act-for",
            group: "Accounts",
            label: `Act for a user of “${account.name}”`,
            run: () => actFor(account.id),
          } as const,
        ]
      : []),
    ...(account ? editCommands(account) : []),
    {
      id: "create",
      group: "Accounts",
      label: "New account",
      run: () => layerOpened({ kind: "account-create" }),
    },
  ];
}

function editCommands({ id, name }: AccountSummary): readonly Command[] {
  const { layerOpened, switcherToggled } = uiStore.getState();
  return [
    {
      id: "rename",
      group: "Accounts",
      label: `Rename “${name}”`,
      run: () => layerOpened({ kind: "account-rename", accountId: id }),
    },
    {
      id: "remove",
      group: "Accounts",
      label: `Remove “${name}”`,
      run: () => layerOpened({ kind: "account-remove", accountId: id }),
    },
    {
      id: "switch-account",
      group: "Accounts",
      label: "Switch account",
      keys: "switch-account",
      run: () => switcherToggled(true),
    },
  ];
}
