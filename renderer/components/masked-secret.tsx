import { useCallback } from "react";
import type { MaskedSecret as MaskedSecretFacts } from "../../shared/contract/onboarding.ts";
import { call } from "../backend/call.ts";
import { CopyButton } from "./copy-button.tsx";
import styles from "./masked-secret.module.css";

export interface MaskedSecretProps {
  readonly secret: MaskedSecretFacts;
  readonly accountId: string;
  /** Which secret the trusted side may copy; without it there is no copy button. */
  readonly copyable?: "installation-token" | "session-token" | undefined;
}

/** A secret as dots, its short name and its digest; copied without being shown. */
export function MaskedSecret({ secret, accountId, copyable }: MaskedSecretProps) {
  return (
    <span className={styles.secret}>
      <span aria-hidden="true" className={styles.dots}>
        ••••
      </span>
      <span>{secret.name}</span>
      <span className={styles.digest} title="First 8 hex digits of its SHA-256">
        {secret.digest}
      </span>
      {copyable ? <CopySecret name={secret.name} accountId={accountId} secret={copyable} /> : null}
    </span>
  );
}

interface CopySecretProps {
  readonly name: string;
  readonly accountId: string;
  readonly secret: "installation-token" | "session-token";
}

function CopySecret({ name, accountId, secret }: CopySecretProps) {
  const read = useCallback(async () => {
    const { value } = await call("secret.copy", { accountId, secret });
    return value;
  }, [accountId, secret]);
  return <CopyButton label={`Copy ${name}`} text={read} />;
}
