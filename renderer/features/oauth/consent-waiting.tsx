import { Globe, TriangleAlert } from "lucide-react";
import type { OauthWait } from "../../../shared/contract/oauth.ts";
import { CopyButton } from "../../components/copy-button.tsx";
import { remainingText } from "../clock/remaining-text.ts";
import { Note } from "../step-frame/note.tsx";
import { Panel } from "../step-frame/panel.tsx";
import { AuthorizeParameters } from "./authorize-parameters.tsx";
import styles from "./consent-waiting.module.css";
import { PasteAnswer } from "./paste-answer.tsx";

export interface ConsentWaitingProps {
  readonly accountId: string;
  readonly waiting: OauthWait;
}

/** While somebody is asked: the address and its parts, how long, and the other ways in. */
export function ConsentWaiting({ accountId, waiting }: ConsentWaitingProps) {
  const { authorizeUrl, listens, leftMs, notUsed } = waiting;
  return (
    <div className={styles.waiting}>
      {notUsed ? <NotUsed why={notUsed} /> : null}
      <Panel
        icon={<Globe />}
        title="Someone has to grant access on this page"
        aside={
          <span className={styles.left} role="timer">
            {remainingText(leftMs)} left
          </span>
        }
      >
        <div className={styles.address}>
          <code>{authorizeUrl}</code>
          <CopyButton label="Copy the address" text={authorizeUrl} />
        </div>
        <AuthorizeParameters waiting={waiting} />
      </Panel>
      <PasteAnswer accountId={accountId} isNeeded={!listens} />
      <details className={styles.trouble}>
        <summary>The page shows an error instead of asking?</summary>
        <p>
          Then bunq does not send the browser back. Either it does not know the client ID, or the
          redirect URI above is not registered with this client letter by letter. Cancel, mend the
          one or the other, and ask again.
        </p>
      </details>
    </div>
  );
}

const reasons = {
  "other-state":
    "A browser came back with another state than the one asked with. It may be the tab of an earlier attempt, or a link that somebody else made. Waiting goes on for the right one.",
  "no-answer":
    "A browser came back with neither a code nor an error. Waiting goes on: open the page once more.",
} as const;

function NotUsed({ why }: { readonly why: keyof typeof reasons }) {
  return (
    <div role="alert">
      <Note tone="warn" icon={<TriangleAlert />} title="An answer came that was not used">
        <p>{reasons[why]}</p>
      </Note>
    </div>
  );
}
