import type { FormEvent } from "react";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { TextField } from "../../components/text-field.tsx";
import { ApiKeyField } from "./api-key-field.tsx";
import styles from "./device-fields.module.css";
import { KeptApiKey } from "./kept-api-key.tsx";
import { PermittedIpsField } from "./permitted-ips-field.tsx";
import { SandboxUserButtons, type SandboxUserKind } from "./sandbox-user-buttons.tsx";
import type { DeviceFormState } from "./use-device-form.ts";

export interface DeviceFieldsProps {
  readonly id: string;
  readonly facts: OnboardingFacts;
  readonly form: DeviceFormState;
  /** The key kept on the trusted side, when that one is to be used. */
  readonly kept: OnboardingFacts["apiKey"];
  readonly creating: SandboxUserKind | null;
  readonly frozen: boolean;
  readonly onUseAnother: () => void;
  readonly onCreateUser: (kind: SandboxUserKind) => void;
  readonly onSubmit: (event: FormEvent) => void;
}

/** Name and key on the left, permitted addresses on the right; one under the other when narrow. */
export function DeviceFields(props: DeviceFieldsProps) {
  const { id, facts, form, kept, creating, frozen, onUseAnother, onCreateUser } = props;
  const { texts, errors, forgive, descriptionField, keyField, addressesField } = form;
  return (
    <form id={id} className={styles.form} onSubmit={props.onSubmit} noValidate>
      <div className={styles.column}>
        <TextField
          ref={descriptionField}
          label="Description"
          name="description"
          value={texts.description}
          hint="What bunq calls this device, in the app as well."
          error={errors.description}
          onChange={(event) => {
            form.changeDescription(event.currentTarget.value);
            forgive("description");
          }}
        />
        {kept ? (
          <KeptApiKey accountId={facts.accountId} apiKey={kept} onUseAnother={onUseAnother} />
        ) : (
          <ApiKeyField
            ref={keyField}
            note={texts.keyNote}
            error={errors.apiKey}
            onType={(typed) => {
              form.noticeKey(typed);
              forgive("apiKey");
            }}
          />
        )}
        {facts.access === "api-key" ? (
          <SandboxUserButtons
            creating={creating}
            another={kept !== null}
            disabled={frozen}
            onCreate={onCreateUser}
          />
        ) : null}
      </div>
      <PermittedIpsField
        environment={facts.environment}
        choice={texts.ipChoice}
        onChoose={form.chooseIps}
        addresses={texts.addresses}
        onType={(addresses) => {
          form.changeAddresses(addresses);
          forgive("permittedIps");
        }}
        error={errors.permittedIps}
        addressesRef={addressesField}
      />
    </form>
  );
}
