import { ShieldCheck } from "lucide-react";
import { shortFingerprint } from "../../app/describe-step.ts";
import type { OnboardingFacts, SessionFacts } from "../../../shared/contract/onboarding.ts";
import { thisSession } from "../../../shared/session/this-session.ts";
import { Button } from "../../components/button.tsx";
import { CopyButton } from "../../components/copy-button.tsx";
import { FactList, FactRow } from "../../components/fact-list.tsx";
import { describeSeconds } from "../../components/json-viewer/describe-seconds.ts";
import { MaskedSecret } from "../../components/masked-secret.tsx";
import { TimeText } from "../../components/time-text.tsx";
import { uiStore } from "../../stores/ui-store.ts";
import { notInFile } from "../step-frame/not-in-file.ts";
import { InnerUser } from "../user/session-user.tsx";
import { clockWords, startWords } from "./describe-session.ts";
import styles from "./session-rows.module.css";

export interface SessionRowsProps {
  readonly facts: OnboardingFacts;
  readonly session: SessionFacts;
}

/** Everything the session's answer brought, the user's id among it. */
export function SessionRows({ facts, session }: SessionRowsProps) {
  const { accountId, user } = facts;
  const clock = clockWords(session);
  return (
    <FactList>
      {session.id === thisSession ? (
        <FactRow
          label="Session ID"
          hint="bunq’s SDKs end it as 0, “this session”; so does the logout"
        >
          {notInFile}
        </FactRow>
      ) : (
        <FactRow label="Session ID" mono copyText={session.id}>
          {session.id}
        </FactRow>
      )}
      <FactRow label="Session token">
        <MaskedSecret secret={session.token} accountId={accountId} copyable="session-token" />
      </FactRow>
      {user ? (
        <FactRow label="User ID">
          <span className={styles.user}>
            <code className={styles.wire}>{user.id}</code>
            <CopyButton label="Copy user ID" text={user.id} />
            <Button
              variant="quiet"
              className={styles.link}
              onClick={() => uiStore.getState().stepViewed("user")}
            >
              See the user
            </Button>
          </span>
        </FactRow>
      ) : null}
      {user?.requestedBy ? <InnerUser label="Asked for by" user={user.requestedBy} /> : null}
      {user?.grantedBy ? <InnerUser label="Granted by" user={user.grantedBy} /> : null}
      <FactRow label="Opened" hint={`by ${startWords[session.startSource]}`}>
        <TimeText at={session.startedAt} />
      </FactRow>
      <FactRow label="Ends" hint={session.extendedUntil === null ? null : "extended by a call"}>
        <TimeText at={session.endsAt + session.clockOffsetMs} />
      </FactRow>
      {clock === null ? null : <FactRow label="bunq’s clock">{clock}</FactRow>}
      <FactRow label="Because">
        <TimeoutSource source={session.timeoutSource} /> is{" "}
        <code className={styles.wire}>{session.timeoutSeconds}</code> seconds:{" "}
        {describeSeconds(session.timeoutSeconds)}
      </FactRow>
      <SignatureRow verifiedWith={session.verifiedWith} />
    </FactList>
  );
}

/** What is known of the answer that brought the session. */
function SignatureRow({ verifiedWith }: Pick<SessionFacts, "verifiedWith">) {
  if (verifiedWith === null) {
    return (
      <FactRow label="Signature">Another client opened it, so there is no answer to check</FactRow>
    );
  }
  return (
    <FactRow label="Signature" copyText={verifiedWith} copyLabel="Copy bunq’s fingerprint">
      <span className={styles.verified}>
        <ShieldCheck aria-hidden="true" />
        Verified over the raw bytes of the answer, with bunq’s key
      </span>{" "}
      <code className={styles.wire}>{shortFingerprint(verifiedWith)}</code>
    </FactRow>
  );
}

/** A field of the answer stands as it is on the wire; the documented default is said in words. */
function TimeoutSource({ source }: { readonly source: string }) {
  return source.includes(" ") ? source : <code className={styles.wire}>{source}</code>;
}
