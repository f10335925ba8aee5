import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import type { RequestList } from "../../../shared/contract/request.ts";
import { ConsentDialog } from "./consent-dialog.tsx";
import { composerOfSent } from "./load-request.ts";
import { RequestForm } from "./request-form.tsx";
import { RequestSide } from "./request-side.tsx";
import styles from "./requests-screen.module.css";
import { ResponsePane } from "./response-pane.tsx";
import { useComposer } from "./use-composer.ts";
import { useSendRequest } from "./use-send-request.ts";

export interface ComposerProps {
  readonly facts: OnboardingFacts;
  readonly requests: RequestList;
}

/** What can be sent on the left; the request, and below it what bunq answered, on the right. */
export function Composer({ facts, requests }: ComposerProps) {
  const { accountId } = facts;
  const control = useComposer(accountId);
  const { composer, change, load } = control;
  const { runningSince, send } = useSendRequest(facts);
  const { draft, label, asItIs, outcome } = composer;
  const sendThis = () => send({ draft, label, asItIs });
  return (
    <div className={styles.columns}>
      <RequestSide
        {...{ accountId, requests, composer }}
        onLoad={load}
        onRepeat={(sent) => {
          const loaded = composerOfSent(sent);
          load({ ...loaded, outcome: null });
          send({ draft: loaded.draft, label: loaded.label, asItIs: true });
        }}
      />
      <div className={styles.work}>
        <RequestForm
          {...{ accountId, control, requests }}
          isRunning={runningSince !== null}
          onSend={sendThis}
        />
        <ResponsePane
          {...{ accountId, composer, runningSince, onLoad: load }}
          onSend={send}
          onAgain={sendThis}
        />
      </div>
      {outcome?.kind === "ask-first" ? (
        <ConsentDialog
          host={outcome.host}
          method={outcome.draft.method}
          onAllow={() => {
            change({ outcome: null });
            send({ draft: outcome.draft, label, asItIs, allowChanges: true });
          }}
          onClose={() => change({ outcome: null })}
        />
      ) : null}
    </div>
  );
}
