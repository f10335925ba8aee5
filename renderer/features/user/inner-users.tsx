import type { DecodedUser, InnerUserSummary } from "../../../shared/contract/user.ts";
import { CopyButton } from "../../components/copy-button.tsx";
import { describeSeconds } from "../../components/json-tree/describe-seconds.ts";
import styles from "./user-screen.module.css";

/** For a `UserApiKey`: which of the three IDs belongs into addresses, and who the other two are. */
export function InnerUsers({ user }: { readonly user: DecodedUser }) {
  const { summary, requestedBy, grantedBy } = user;
  const address = `/v1/user/${summary.id}`;
  return (
    <div className={styles.apiKey}>
      <p>
        Addresses begin with <code>{address}</code>
        <CopyButton label="Copy address" text={address} /> because the session belongs to the API
        key: bunq refuses the IDs of the two users behind it there.
      </p>
      <div className={styles.cards}>
        <InnerUser title="Asked for access" user={requestedBy} />
        <InnerUser title="Granted access" user={grantedBy} />
      </div>
    </div>
  );
}

interface InnerUserProps {
  readonly title: string;
  readonly user: InnerUserSummary | null;
}

function InnerUser({ title, user }: InnerUserProps) {
  return (
    <section className={styles.card} aria-label={title}>
      <h2>{title}</h2>
      {user === null ? (
        <p>bunq did not say.</p>
      ) : (
        <>
          <strong>{user.displayName ?? "Without a name"}</strong>
          <p>
            {user.kind}
            {user.id === null ? null : (
              <>
                {" "}
                <code>{user.id}</code>
                <CopyButton label={`Copy ID, ${title.toLowerCase()}`} text={user.id} />
              </>
            )}
            {user.sessionTimeout === null ? null : (
              <span>auto-logout {describeSeconds(user.sessionTimeout)}</span>
            )}
          </p>
        </>
      )}
    </section>
  );
}
