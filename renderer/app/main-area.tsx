import { Suspense, type ComponentType } from "react";
import type { StepName } from "../../shared/contract/account.ts";
import type { OnboardingFacts } from "../../shared/contract/onboarding.ts";
import { StepNextContext } from "../components/step-next.ts";
import { DeviceScreen } from "../features/device/device-screen.tsx";
import { ExchangePanel } from "../features/exchange/exchange-panel.tsx";
import { InstallationScreen } from "../features/installation/installation-screen.tsx";
import { CertificateNotice } from "../features/psd2/certificate-notice.tsx";
import { RunAllNote } from "../features/run-all/run-all-note.tsx";
import { RenewNotice } from "../features/session/renew-notice.tsx";
import { SessionScreen } from "../features/session/session-screen.tsx";
import { UserScreen } from "../features/user/user-screen.tsx";
import type { PlaceBeside } from "../stores/ui-state.ts";
import { uiStore, useUi } from "../stores/ui-store.ts";
import { stepAfter, type StepState } from "./current-step.ts";
import { ErrorBoundary } from "../components/error-boundary.tsx";
import styles from "./main-area.module.css";
import {
  ExchangesScreen,
  ExportsScreen,
  InspectorScreen,
  LocalSandboxScreen,
  RequestsScreen,
  SignatureScreen,
  StorageScreen,
} from "./places.ts";
import { SplitPanels } from "./split-panels.tsx";
import { stepTitles } from "./step-titles.ts";

/** What a screen beside the steps is told; those of this computer look at no account. */
interface PlaceProps {
  readonly accountId: string;
}

const places: Readonly<Record<PlaceBeside, ComponentType<PlaceProps>>> = {
  exchanges: ExchangesScreen,
  signature: SignatureScreen,
  requests: RequestsScreen,
  exports: ExportsScreen,
  storage: StorageScreen,
  inspector: InspectorScreen,
  "local-sandbox": LocalSandboxScreen,
};

const screens = {
  installation: InstallationScreen,
  device: DeviceScreen,
  session: SessionScreen,
  user: UserScreen,
} as const;

interface MainAreaProps {
  readonly facts: OnboardingFacts;
  readonly states: Readonly<Record<StepName, StepState>>;
  readonly step: StepName;
}

/** The step and the exchange it made; or another place instead of both. */
export function MainArea({ facts, states, step }: MainAreaProps) {
  const place = useUi((state) => state.place);
  if (place !== "step") {
    const Place = places[place];
    return (
      <main className={styles.main}>
        <ErrorBoundary key={place} region="This screen">
          <Suspense fallback={null}>
            <Place accountId={facts.accountId} />
          </Suspense>
        </ErrorBoundary>
      </main>
    );
  }
  const { accountId } = facts;
  return (
    <main className={styles.main}>
      <SplitPanels
        step={<StepRegion facts={facts} states={states} step={step} />}
        exchange={
          <ErrorBoundary region="The exchange panel">
            <ExchangePanel accountId={accountId} step={step} />
          </ErrorBoundary>
        }
      />
    </main>
  );
}

function StepRegion({ facts, states, step }: MainAreaProps) {
  const { accountId, certificate, session } = facts;
  const Screen = screens[step];
  const after = stepAfter(step);
  const next =
    states[step] === "done" && after
      ? {
          label: `Continue to ${stepTitles[after].toLowerCase()}`,
          onAct: () => uiStore.getState().stepViewed(after),
        }
      : null;
  return (
    <div className={styles.step}>
      <RunAllNote accountId={accountId} />
      {facts.access === "psd2" && certificate && (facts.device !== null || step !== "device") ? (
        <CertificateNotice accountId={accountId} certificate={certificate} />
      ) : null}
      {/* where the session is used; its own step has the notice among its facts */}
      {step === "user" && session ? (
        <div className={styles.notice}>
          <RenewNotice facts={facts} session={session} />
        </div>
      ) : null}
      <div className={styles.screen}>
        <ErrorBoundary key={step} region="This step">
          <StepNextContext value={next}>
            <Screen key={step} accountId={accountId} />
          </StepNextContext>
        </ErrorBoundary>
      </div>
    </div>
  );
}
