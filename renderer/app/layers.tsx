import { assertNever } from "../../shared/assert-never.ts";
import { lazy, Suspense } from "react";
import type { AccountSummary } from "../../shared/contract/account.ts";
import { useUi } from "../stores/ui-store.ts";

const CommandPalette = lazy(async () => ({
  default: (await import("../features/commands/command-palette.tsx")).CommandPalette,
}));
const ShortcutList = lazy(async () => ({
  default: (await import("../features/commands/shortcut-list.tsx")).ShortcutList,
}));
const SettingsDialog = lazy(async () => ({
  default: (await import("../features/settings/settings-dialog.tsx")).SettingsDialog,
}));
const CreateAccountDialog = lazy(async () => ({
  default: (await import("../features/accounts/create-account-dialog.tsx")).CreateAccountDialog,
}));
const RenameAccountDialog = lazy(async () => ({
  default: (await import("../features/accounts/rename-account-dialog.tsx")).RenameAccountDialog,
}));
const RemoveAccountDialog = lazy(async () => ({
  default: (await import("../features/accounts/remove-account-dialog.tsx")).RemoveAccountDialog,
}));

interface LayersProps {
  readonly accounts: readonly AccountSummary[];
  readonly account: AccountSummary | null;
}

/** The layer that is open over the window, loaded when it is first wanted. */
export function Layers(props: LayersProps) {
  return (
    <Suspense fallback={null}>
      <OpenLayer {...props} />
    </Suspense>
  );
}

function OpenLayer({ accounts, account }: LayersProps) {
  const layer = useUi((state) => state.layer);
  const meant =
    layer && "accountId" in layer ? accounts.find(({ id }) => id === layer.accountId) : null;
  if (!layer) return null;
  switch (layer.kind) {
    case "palette":
      return <CommandPalette accounts={accounts} account={account} />;
    case "shortcuts":
      return <ShortcutList />;
    case "settings":
      return <SettingsDialog section={layer.section} hasAccount={account !== null} />;
    case "account-create":
      return <CreateAccountDialog />;
    case "account-rename":
      return meant ? <RenameAccountDialog account={meant} /> : null;
    case "account-remove":
      return meant ? <RemoveAccountDialog account={meant} /> : null;
    default:
      return assertNever(layer);
  }
}
