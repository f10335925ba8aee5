import type { OauthFacts } from "../../../shared/contract/oauth.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { Button } from "../../components/button.tsx";
import { MaskedSecret } from "../../components/masked-secret.tsx";
import styles from "./kept-client.module.css";

const origins = {
  entered: "Entered by you.",
  demo: "The local sandbox’s demo client.",
  account: "Of another account here.",
} as const;

export interface KeptClientProps {
  readonly accountId: string;
  readonly client: OauthFacts;
  readonly isFrozen: boolean;
}

/** Stands in the fields’ place when the trusted side has a client already. */
export function KeptClient({ accountId, client, isFrozen }: KeptClientProps) {
  const { mutate, isPending } = useOperation("oauth.forget-client");
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>OAuth client</legend>
      <div className={styles.chip}>
        <code className={styles.id}>{client.clientId}</code>
        <div className={styles.secret}>
          <MaskedSecret secret={client.clientSecret} accountId={accountId} />
          <Button
            variant="quiet"
            className={styles.forget}
            busy={isPending}
            disabled={isFrozen}
            onClick={() => mutate({ accountId })}
          >
            Forget
          </Button>
        </div>
      </div>
      <p className={styles.hint}>{origins[client.clientOrigin]} Kept sealed on the trusted side.</p>
    </fieldset>
  );
}
