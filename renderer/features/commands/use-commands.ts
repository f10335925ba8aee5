import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { AccountSummary } from "../../../shared/contract/account.ts";
import { environmentLabels } from "../../../shared/environment-names.ts";
import { stepNames } from "../../../shared/step-names.ts";
import { nextStep } from "../../app/current-step.ts";
import { stepTitles } from "../../app/step-titles.ts";
import { onboardingQuery, settingsQuery } from "../../backend/queries.ts";
import { useChangeSettings } from "../../backend/use-change-settings.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { docAddress } from "../../components/doc-link.tsx";
import { uiStore, type PlaceBeside } from "../../stores/ui-store.ts";
import { useSwitchAccount } from "../accounts/use-switch-account.ts";
import { useExchangeCommands } from "../exchanges/use-exchange-commands.ts";
import { useOauthCommands } from "../oauth/use-oauth-commands.ts";
import { mayActForUsers, useActFor } from "../on-behalf/use-act-for.ts";
import { startRunAll, stopRunAll } from "../run-all/start-run-all.ts";
import type { Command } from "./command.ts";
import { copyUserId } from "./copy-user-id.ts";
import { docPages } from "./doc-pages.ts";
import { pressShownControl } from "./press-shown-control.ts";

/** Everything that can be done right now, as commands. */
export function useCommands(
  accounts: readonly AccountSummary[],
  account: AccountSummary | null,
): readonly Command[] {
  const own = useAccountCommands(account);
  const oauth = useOauthCommands(account);
  const exchanges = useExchangeCommands(account);
  const others = useSwitchCommands(accounts, account);
  const panel = usePanelCommands();
  const view = useWindowCommands();
  return [
    ...own,
    ...oauth,
    ...others,
    ...(account ? [...panel, ...exchanges] : []),
    ...view,
    ...docCommands,
  ];
}

const docCommands: readonly Command[] = docPages.map(({ title, page }) => ({
  id: `doc-${page}`,
  group: "bunq’s documentation",
  label: title,
  run: () => {
    window.open(docAddress(page), "_blank", "noreferrer");
  },
}));

function useAccountCommands(account: AccountSummary | null): readonly Command[] {
  const queryClient = useQueryClient();
  const logout = useOperation("session.close");
  const accountId = account?.id ?? "";
  const facts = useQuery({ ...onboardingQuery(accountId), enabled: account !== null }).data;
  if (!account || !facts) return [];
  const { stepViewed } = uiStore.getState();
  const commands: (Command | false)[] = [
    {
      id: "act",
      group: "Steps",
      label: "Run the step’s action",
      keys: "Mod+Enter",
      run: () => void pressShownControl("Mod+Enter"),
    },
    nextStep(facts.steps) !== null && {
      id: "run-all",
      group: "Steps",
      label: "Run all remaining steps",
      keys: "Mod+Shift+Enter",
      run: () => void startRunAll(queryClient, accountId),
    },
    facts.running !== null && {
      id: "stop",
      group: "Steps",
      label: "Stop the running step",
      run: () => void stopRunAll(accountId),
    },
    ...stepNames.map((step): Command => ({
      id: `view-${step}`,
      group: "Steps",
      label: `Go to ${stepTitles[step].toLowerCase()}`,
      run: () => stepViewed(step),
    })),
    facts.session !== null && {
      id: "log-out",
      group: "Steps",
      label: "Log out",
      run: () => logout.mutate({ accountId }),
    },
    facts.user !== null && {
      id: "copy-user-id",
      group: "Copy",
      label: "Copy user ID",
      detail: facts.user.id,
      keys: "Mod+Shift+U",
      run: () => void copyUserId(queryClient, accountId),
    },
  ];
  return commands.filter((command) => command !== false);
}

function useSwitchCommands(
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
  const { layerOpened } = uiStore.getState();
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
  ];
}

/** What only makes sense around an account. */
function usePanelCommands(): readonly Command[] {
  const changeSettings = useChangeSettings();
  const collapsed = useQuery(settingsQuery).data?.exchangeCollapsed ?? false;
  const { placeViewed } = uiStore.getState();
  const go = (place: PlaceBeside, label: string): Command => ({
    id: place,
    group: "Window",
    label,
    run: () => placeViewed(place),
  });
  return [
    {
      id: "exchange",
      group: "Window",
      label: collapsed ? "Show the exchange panel" : "Hide the exchange panel",
      run: () => changeSettings({ exchangeCollapsed: !collapsed }),
    },
    go("exchanges", "Exchanges"),
    go("signature", "Signature microscope"),
    go("requests", "Requests"),
    go("exports", "Export and import"),
    go("local-sandbox", "Local sandbox"),
    go("storage", "What is stored where"),
  ];
}

function useWindowCommands(): readonly Command[] {
  const changeSettings = useChangeSettings();
  const { layerOpened, placeViewed } = uiStore.getState();
  const theme = (value: "system" | "light" | "dark", label: string): Command => ({
    id: `theme-${value}`,
    group: "Window",
    label,
    run: () => changeSettings({ theme: value }),
  });
  return [
    {
      id: "inspector",
      group: "Window",
      label: "Inspect JSON",
      run: () => placeViewed("inspector"),
    },
    theme("light", "Light theme"),
    theme("dark", "Dark theme"),
    theme("system", "Theme like the system"),
    {
      id: "settings",
      group: "Window",
      label: "Settings",
      keys: "Mod+,",
      run: () => layerOpened({ kind: "settings" }),
    },
    {
      id: "shortcuts",
      group: "Window",
      label: "Keyboard shortcuts",
      keys: "?",
      run: () => layerOpened({ kind: "shortcuts" }),
    },
  ];
}
