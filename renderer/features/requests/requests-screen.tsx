import { useQuery } from "@tanstack/react-query";
import { ArrowLeft, Send } from "lucide-react";
import { useEffect, useRef } from "react";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { stepNames } from "../../../shared/step-names.ts";
import { stepTitles } from "../../app/step-titles.ts";
import { onboardingQuery, requestsQuery } from "../../backend/queries.ts";
import { Button } from "../../components/button.tsx";
import { ErrorNote } from "../../components/error-note.tsx";
import { useSpareWorker } from "../../json-document/use-spare-worker.ts";
import { uiStore } from "../../stores/ui-store.ts";
import { Composer } from "./composer.tsx";
import styles from "./requests-screen.module.css";
import { StepFailure } from "../step-frame/step-failure.tsx";
import { showAmongAll } from "../exchange/show-among-all.ts";
import { useComposer } from "./use-composer.ts";

/** Any request to bunq in the account's session: presets, saved ones, those sent, and the answers. */
export function RequestsScreen({ accountId }: { readonly accountId: string }) {
  const facts = useQuery(onboardingQuery(accountId)).data;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useSpareWorker();
  return (
    <section className={styles.screen} aria-labelledby="requests-title">
      <h1 id="requests-title" ref={heading} tabIndex={-1} className={styles.title}>
        Requests
      </h1>
      {facts === undefined ? null : facts.session === null ? (
        <NoSession facts={facts} />
      ) : (
        <Requests key={accountId} facts={facts} />
      )}
    </section>
  );
}

function Requests({ facts }: { readonly facts: OnboardingFacts }) {
  const requests = useQuery(requestsQuery(facts.accountId));
  if (requests.isError) {
    return (
      <div className={styles.trouble}>
        <ErrorNote
          error={requests.error.payload}
          action={{ label: "Try again", onAct: () => void requests.refetch() }}
        />
      </div>
    );
  }
  return requests.data ? <Composer facts={facts} requests={requests.data} /> : null;
}

/** What is missing before anything can be sent, and the way to the step that is next. */
function NoSession({ facts }: { readonly facts: OnboardingFacts }) {
  const next = stepNames.find((step) => !facts.steps.includes(step)) ?? "session";
  const { outcome } = useComposer(facts.accountId).composer;
  return (
    <div className={styles.empty}>
      <Send aria-hidden="true" />
      <h2>Requests need a session</h2>
      <p>
        Here you compose any call to bunq. It is signed with this account’s key and carries the
        session’s token, so {stepTitles[next].toLowerCase()} comes first. Saved requests and what
        was sent are kept until then.
      </p>
      {outcome?.kind === "failed" && outcome.error.diagnosis ? (
        // why there is no session any more, where a request found out
        <StepFailure error={outcome.error} step="user" onExchange={showAmongAll} />
      ) : null}
      <Button
        variant="primary"
        shortcut="Mod+Enter"
        icon={<ArrowLeft />}
        onClick={() => uiStore.getState().stepViewed(next)}
      >
        Go to {stepTitles[next].toLowerCase()}
      </Button>
    </div>
  );
}
