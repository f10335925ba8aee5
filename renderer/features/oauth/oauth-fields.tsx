import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { TextField } from "../../components/text-field.tsx";
import { ClientFields } from "./client-fields.tsx";
import { describeRedirectUri } from "./default-redirect-uri.ts";
import { KeptClient } from "./kept-client.tsx";
import styles from "./oauth-fields.module.css";
import type { AskForAccess } from "./use-ask-for-access.ts";

export interface OauthFieldsProps {
  readonly id: string;
  readonly facts: OnboardingFacts;
  readonly ask: AskForAccess;
}

/** Who asks on the left, where the answer goes and what happens on the right. */
export function OauthFields({ id, facts, ask }: OauthFieldsProps) {
  const { oauth, accountId } = facts;
  const isFrozen = ask.runningSince !== null;
  return (
    <form id={id} className={styles.form} onSubmit={ask.submit} noValidate>
      <div className={styles.column}>
        {oauth ? (
          <KeptClient accountId={accountId} client={oauth} isFrozen={isFrozen} />
        ) : (
          <ClientFields facts={facts} ask={ask} />
        )}
        <TextField
          label="Redirect URI"
          name="redirect-uri"
          mono
          readOnly={isFrozen}
          value={ask.redirectUri}
          hint={describeRedirectUri(ask.redirectUri)}
          error={ask.errors.redirectUri}
          onChange={(event) => ask.changeRedirectUri(event.currentTarget.value)}
        />
      </div>
      <section className={styles.plan} aria-labelledby={`${id}-plan`}>
        <h2 id={`${id}-plan`}>What happens</h2>
        <ol>
          <li>Sandgate makes the address of bunq’s page and shows each part of it.</li>
          <li>You open it in your browser, or send it to whoever is to grant access.</li>
          <li>They press Grant or Deny, and the browser comes back to the redirect URI.</li>
          <li>Sandgate exchanges the code it brings for an access token.</li>
        </ol>
        <p>
          That token is kept as this account’s API key. Then the device is registered as always.
        </p>
      </section>
    </form>
  );
}
