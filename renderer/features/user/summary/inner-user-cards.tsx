import { CopyButton } from "../../../components/copy-button.tsx";
import { FactLines } from "./fact-group.tsx";
import type { FactRowProps } from "./fact-row.tsx";
import type { ShownInnerUser } from "./resolve-summary.ts";
import styles from "./summary.module.css";

interface InnerUserCardsProps extends Omit<FactRowProps, "fact"> {
  /** That of the `UserApiKey` itself. */
  readonly userId: string;
  readonly users: readonly ShownInnerUser[];
}

const titles = {
  requested_by_user: "Who asked",
  granted_by_user: "Who granted",
} as const;

/** For a `UserApiKey`: which of the three IDs belongs into addresses, and who the other two are. */
export function InnerUserCards({ userId, users, ...rest }: InnerUserCardsProps) {
  const address = `/v1/user/${userId}`;
  return (
    <div className={styles.apiKey}>
      <p className={styles.address}>
        <span>Addresses begin with</span> <code>{address}</code>
        <CopyButton label="Copy address" text={address} />
        <span>
          because the session belongs to the API key. The IDs of the two users behind it are refused
          there.
        </span>
      </p>
      <div className={styles.cards}>
        {users.map(({ role, kind, facts }) => (
          <section key={role} className={styles.card} aria-label={titles[role]}>
            <h2>
              {titles[role]} <code>{role}</code>
              {kind === null ? null : <span>{kind}</span>}
            </h2>
            <FactLines facts={facts} {...rest} />
          </section>
        ))}
      </div>
    </div>
  );
}
