import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { Button } from "../../components/button.tsx";
import { MaskedSecret } from "../../components/masked-secret.tsx";
import { CredentialDeadline } from "../psd2/credential-deadline.tsx";
import { describeKeyOrigin } from "./describe-key-origin.ts";
import styles from "./kept-api-key.module.css";

export interface KeptApiKeyProps {
  readonly accountId: string;
  readonly apiKey: NonNullable<OnboardingFacts["apiKey"]>;
  readonly onUseAnother: () => void;
}

/** Stands in the key field's place, at its height, when the trusted side has a key already. */
export function KeptApiKey({ accountId, apiKey, onUseAnother }: KeptApiKeyProps) {
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>API key</legend>
      <div className={styles.chip}>
        <MaskedSecret secret={apiKey.secret} accountId={accountId} />
        <Button variant="quiet" className={styles.another} onClick={onUseAnother}>
          Use another key
        </Button>
      </div>
      <p className={styles.hint}>{describeKeyOrigin(apiKey)}</p>
      {apiKey.usableUntil === undefined ? null : (
        <CredentialDeadline accountId={accountId} until={apiKey.usableUntil} />
      )}
    </fieldset>
  );
}
