import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { DocLink } from "../../components/doc-link.tsx";
import { TextField } from "../../components/text-field.tsx";
import { ReadyClients } from "./ready-clients.tsx";
import type { AskForAccess } from "./use-ask-for-access.ts";

export interface ClientFieldsProps {
  readonly facts: OnboardingFacts;
  readonly ask: AskForAccess;
}

/** Where a client is typed, or had by one click. Uncontrolled, as every field of a secret is. */
export function ClientFields({ facts, ask }: ClientFieldsProps) {
  const { clientIdField, secretField, errors, fetchFrom, fetching } = ask;
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
      <ReadyClients facts={facts} onFetch={fetchFrom} fetching={fetching} />
    </>
  );
}
