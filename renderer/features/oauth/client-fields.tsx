import { KeyRound } from "lucide-react";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { Button } from "../../components/button.tsx";
import { DocLink } from "../../components/doc-link.tsx";
import { TextField } from "../../components/text-field.tsx";
import styles from "./client-fields.module.css";
import type { AskForAccess } from "./use-ask-for-access.ts";

export interface ClientFieldsProps {
  readonly facts: OnboardingFacts;
  readonly ask: AskForAccess;
}

/** Where a client is typed, or had by one click. Uncontrolled, as every field of a secret is. */
export function ClientFields({ facts, ask }: ClientFieldsProps) {
  const { clientIdField, secretField, errors } = ask;
  return (
    <>
      <TextField
        ref={clientIdField}
        label="Client ID"
        name="client-id"
        mono
        hint={
          <>
            Of the app that asks.{" "}
            <DocLink page="basics/authentication/oauth/register-oauth-client">
              How to register one
            </DocLink>
          </>
        }
        error={errors.clientId}
      />
      <TextField
        ref={secretField}
        label="Client secret"
        name="client-secret"
        secret
        hint="Goes to the trusted side, which keeps it sealed until you forget it."
        error={errors.clientSecret}
      />
      {facts.environment === "sandbox" ? null : <DemoClient accountId={facts.accountId} />}
    </>
  );
}

function DemoClient({ accountId }: { readonly accountId: string }) {
  const { mutate, isPending } = useOperation("oauth.use-demo-client");
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>No client yet?</legend>
      <Button icon={<KeyRound />} busy={isPending} onClick={() => mutate({ accountId })}>
        Use the sandbox’s demo client
      </Button>
    </fieldset>
  );
}
