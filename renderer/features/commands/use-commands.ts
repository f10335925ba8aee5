import { useState } from "react";
import type { AccountSummary } from "../../../shared/contract/account.ts";
import { useExchangeCommands } from "../exchanges/use-exchange-commands.ts";
import { useOauthCommands } from "../oauth/use-oauth-commands.ts";
import type { Command } from "./command.ts";
import { docCommands } from "./doc-commands.ts";
import { withoutTwins } from "./filter-commands.ts";
import { placeCommands } from "./place-commands.ts";
import { shownCommands } from "./shown-commands.ts";
import { useAccountCommands } from "./use-account-commands.ts";
import { useCopyCommands } from "./use-copy-commands.ts";
import { useStepCommands } from "./use-step-commands.ts";
import { useUserViewCommands } from "./use-user-view-commands.ts";
import { useWindowCommands } from "./use-window-commands.ts";
import { useWorkbenchCommands } from "./use-workbench-commands.ts";

/**
 * Everything that can be done, as commands: what each area offers from anywhere, and every button
 * of the screen that is shown.
 */
export function useCommands(
  accounts: readonly AccountSummary[],
  account: AccountSummary | null,
): readonly Command[] {
  const [shown] = useState(shownCommands);
  const hasAccount = account !== null;
  return withoutTwins([
    ...useStepCommands(account),
    ...useCopyCommands(account),
    ...useOauthCommands(account),
    ...useAccountCommands(accounts, account),
    ...useExchangeCommands(account),
    ...placeCommands(hasAccount),
    ...useWorkbenchCommands(account),
    ...useUserViewCommands(account),
    ...useWindowCommands(hasAccount),
    ...docCommands,
    ...shown,
  ]);
}
