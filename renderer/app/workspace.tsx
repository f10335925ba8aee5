import { useQuery } from "@tanstack/react-query";
import type { AccountSummary } from "../../shared/contract/account.ts";
import { onboardingQuery } from "../backend/queries.ts";
import { ErrorNote } from "../components/error-note.tsx";
import { useSpareWorker } from "../json-document/use-spare-worker.ts";
import { NoticeBanner } from "../features/notices/notice-banner.tsx";
import { useUi } from "../stores/ui-store.ts";
import { currentStep, stepStates } from "./current-step.ts";
import { ErrorBoundary } from "../components/error-boundary.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { MainArea } from "./main-area.tsx";
import { Rail } from "./rail.tsx";
import { useStepActivity } from "./use-step-activity.ts";
import styles from "./workspace.module.css";
import type { OnboardingFacts } from "../../shared/contract/onboarding.ts";

interface WorkspaceProps {
  readonly account: AccountSummary;
  readonly accounts: readonly AccountSummary[];
}

/** Everything around one account. */
export function Workspace({ account, accounts }: WorkspaceProps) {
  const facts = useQuery(onboardingQuery(account.id));
  useSpareWorker();
  return (
    <div className={styles.workspace}>
      <ErrorBoundary region="The header">
        <Header account={account} accounts={accounts} facts={facts.data ?? null} />
      </ErrorBoundary>
      <NoticeBanner />
      {facts.data ? <Columns key={account.id} facts={facts.data} /> : null}
      {facts.isPending ? <div className={styles.columns} /> : null}
      {facts.isError ? (
        <main className={styles.failure}>
          <ErrorNote
            error={facts.error.payload}
            action={{ label: "Try again", onAct: () => void facts.refetch() }}
          />
        </main>
      ) : null}
      <ErrorBoundary region="The footer">
        <Footer account={account} />
      </ErrorBoundary>
    </div>
  );
}

function Columns({ facts }: { readonly facts: OnboardingFacts }) {
  const viewed = useUi((state) => state.viewedStep);
  const activity = useStepActivity(facts);
  const states = stepStates(facts.steps, activity);
  const step = currentStep(facts.steps, viewed);
  return (
    <div className={styles.columns}>
      <ErrorBoundary region="The list of steps">
        <Rail facts={facts} states={states} step={step} />
      </ErrorBoundary>
      <MainArea facts={facts} states={states} step={step} />
    </div>
  );
}
