import { Check } from "lucide-react";
import type { RefusedRequest } from "../../../shared/contract/local-sandbox.ts";
import { Badge } from "../../components/badge.tsx";
import { CopyButton } from "../../components/copy-button.tsx";
import styles from "./refused-requests.module.css";
import { refusalText, secondOf, withKeys } from "./refusal-text.ts";

/** What the sandbox refused, newest first, each with the true reason beside bunq’s own words. */
export function RefusedRequests({ refused }: { readonly refused: readonly RefusedRequest[] }) {
  if (refused.length === 0) {
    return (
      <p className={styles.empty}>
        Nothing was refused since it started. When a request of this app or of any other client is,
        the reason stands here: what is wrong with the key, the token or the body, and for a
        signature which bytes were checked and which usual mistake it is.
      </p>
    );
  }
  return (
    <ol className={styles.list} aria-label="Refused requests, newest first">
      {withKeys(refused).map(({ refused: request, key }) => (
        <Refused key={key} request={request} />
      ))}
    </ol>
  );
}

function Refused({ request }: { readonly request: RefusedRequest }) {
  const { at, method, path, status, sentence, why, signature } = request;
  return (
    <li className={styles.refused}>
      <div className={styles.head}>
        <time dateTime={new Date(at).toISOString()}>{secondOf(at)}</time>
        <code>
          {method} {path}
        </code>
        <Badge tone="bad">{status}</Badge>
        <CopyButton label={`Copy why ${method} ${path} was refused`} text={refusalText(request)} />
      </div>
      <div className={styles.reason}>
        <p>{why ?? sentence}</p>
        {why === null ? null : <p className={styles.sentence}>bunq says: {sentence}</p>}
        {signature === null ? null : <Signature signature={signature} />}
      </div>
    </li>
  );
}

function Signature({
  signature,
}: {
  readonly signature: NonNullable<RefusedRequest["signature"]>;
}) {
  const { hashed, signedSha256, tried } = signature;
  return (
    <details className={styles.signature}>
      <summary>What was checked</summary>
      <dl>
        <dt>What came</dt>
        <dd>
          {hashed.bytes} bytes of body, {hashed.ending}, SHA-256 <code>{hashed.sha256}</code>
        </dd>
        <dt>What was signed</dt>
        <dd>
          {signedSha256 === null ? (
            "Cannot be told from this signature"
          ) : (
            <>
              SHA-256 <code>{signedSha256}</code>
            </>
          )}
        </dd>
        <dt>Usual mistakes</dt>
        <dd>
          <ul>
            {tried.map((trial) => (
              <li key={trial.tried} data-matches={trial.matches}>
                {trial.matches ? <Check aria-hidden="true" /> : null}
                {trial.tried}: {trial.matches ? "matches" : "no"}
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </details>
  );
}
