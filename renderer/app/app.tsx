import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect } from "react";
import { accountListQuery, settingsQuery } from "../backend/queries.ts";
import { BriefMessage } from "../features/commands/brief-message.tsx";
import { BindingsContext } from "../components/shortcuts/bindings-context.ts";
import type { Bindings } from "../components/shortcuts/bindings.ts";
import { Announcer } from "../components/announcer.tsx";
import { TooltipHost } from "../components/tooltip-host.tsx";
import { useGlobalShortcuts } from "../features/commands/use-global-shortcuts.ts";
import { Welcome } from "../features/welcome/welcome.tsx";
import { useUi } from "../stores/ui-store.ts";
import { BrandBar } from "./brand-bar.tsx";
import { ConnectionScreen } from "./connection-screen.tsx";
import { ErrorBoundary } from "../components/error-boundary.tsx";
import { keepFocus } from "./keep-focus.ts";
import { Layers } from "./layers.tsx";
import { StartFailure } from "./start-failure.tsx";
import { showDensity } from "./density.ts";
import { showTheme } from "./theme.ts";

// the first run needs the welcome only; the steps and their panels come with the first account
const FirstPlacePage = lazy(async () => ({
  default: (await import("./first-place-page.tsx")).FirstPlacePage,
}));
const Workspace = lazy(async () => ({
  default: (await import("./workspace.tsx")).Workspace,
}));

const unchanged: Bindings = {};

/** The window: its one account, the first run, or why there is neither. */
export function App() {
  const loss = useUi((state) => state.connectionLoss);
  const bindings = useQuery(settingsQuery).data?.shortcuts ?? unchanged;
  useShownLooks();
  useEffect(keepFocus, []);
  return (
    <BindingsContext value={bindings}>
      <div className="rainbow" aria-hidden="true" />
      <div className="window" inert={loss !== null}>
        <ErrorBoundary region="The window">
          <Accounts />
        </ErrorBoundary>
      </div>
      {loss ? <ConnectionScreen key={loss} loss={loss} /> : null}
      <BriefMessage />
      <TooltipHost />
      <Announcer />
    </BindingsContext>
  );
}

function Accounts() {
  const list = useQuery(accountListQuery);
  const accounts = list.data?.accounts ?? [];
  const account = accounts.find(({ id }) => id === list.data?.selectedId) ?? accounts[0] ?? null;
  useGlobalShortcuts(account?.id ?? null);
  if (list.isPending) return <BrandBar />;
  if (list.isError) return <StartFailure error={list.error.payload} />;
  return (
    <>
      {account ? (
        <Suspense fallback={<BrandBar />}>
          <Workspace account={account} accounts={accounts} />
        </Suspense>
      ) : (
        <FirstRun />
      )}
      <Layers accounts={accounts} account={account} />
    </>
  );
}

/** Without an account a text can be looked into, and another client's context be made the first. */
function FirstRun() {
  const place = useUi((state) => state.place);
  if (place !== "inspector" && place !== "exports") return <Welcome />;
  return (
    <Suspense fallback={<BrandBar />}>
      <FirstPlacePage place={place} />
    </Suspense>
  );
}

function useShownLooks() {
  const { theme, density } = useQuery(settingsQuery).data ?? {};
  useEffect(() => {
    if (theme) showTheme(theme);
    if (density) showDensity(density);
  }, [theme, density]);
}
