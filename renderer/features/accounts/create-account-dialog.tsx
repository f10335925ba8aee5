import { useState, type FormEvent } from "react";
import type { AccessName } from "../../../shared/access-names.ts";
import type { ErrorPayload } from "../../../shared/contract/error.ts";
import type { Environment } from "../../../shared/contract/environment.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { Button } from "../../components/button.tsx";
import { ChoiceGroup } from "../../components/choice-group.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { ErrorNote } from "../../components/error-note.tsx";
import { TextField } from "../../components/text-field.tsx";
import { uiStore } from "../../stores/ui-store.ts";
import { keySourceNames, keySources } from "../device/key-sources.ts";
import styles from "./account-form.module.css";
import { environmentChoices } from "./environment-choices.ts";

const formId = "create-account";

const accessChoices = keySourceNames.map((value) => ({
  value,
  label: keySources[value]?.label ?? value,
  detail: keySources[value]?.detail,
}));

/** A new account: an environment, and a name if wanted. */
export function CreateAccountDialog() {
  const [environment, setEnvironment] = useState<Environment>("local");
  const [access, setAccess] = useState<AccessName>("api-key");
  const [name, setName] = useState("");
  const [baseUrl, setBaseUrl] = useState("");
  const create = useOperation("account.create");
  const { layerClosed, accountSwitched } = uiStore.getState();
  const problem = create.error?.payload;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const input = {
      environment,
      access,
      ...(name.trim() ? { name } : {}),
      ...(environment === "custom" ? { baseUrl: baseUrl.trim() } : {}),
    };
    create.mutate(input, {
      onSuccess: () => {
        accountSwitched();
        layerClosed();
      },
    });
  };

  return (
    <Dialog
      open
      onOpenChange={layerClosed}
      title="New account"
      description="Each account has its own key pair, installation, device and session."
      footer={<Footer busy={create.isPending} />}
    >
      <form id={formId} onSubmit={submit} className={styles.form}>
        <ChoiceGroup
          label="Where its calls go"
          value={environment}
          onChange={setEnvironment}
          choices={environmentChoices}
        />
        <AccessGroup value={access} onChange={setAccess} />
        {environment === "custom" ? (
          <BaseUrlField value={baseUrl} onChange={setBaseUrl} problem={problem} />
        ) : null}
        <TextField
          label="Name"
          value={name}
          maxLength={60}
          onChange={(event) => setName(event.target.value)}
          hint="Optional, only for you."
          error={problem?.field === "name" ? problem.message : undefined}
        />
        <OtherProblem problem={problem} />
      </form>
    </Dialog>
  );
}

function Footer({ busy }: { readonly busy: boolean }) {
  return (
    <>
      <Button onClick={uiStore.getState().layerClosed}>Cancel</Button>
      <Button variant="primary" type="submit" form={formId} busy={busy}>
        Create account
      </Button>
    </>
  );
}

interface AccessGroupProps {
  readonly value: AccessName;
  readonly onChange: (value: AccessName) => void;
}

/** How the account gets in; it can be changed on the device’s step. */
function AccessGroup({ value, onChange }: AccessGroupProps) {
  if (accessChoices.length < 2) return null;
  return (
    <ChoiceGroup label="How it gets in" value={value} onChange={onChange} choices={accessChoices} />
  );
}

interface BaseUrlFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem: ErrorPayload | undefined;
}

function BaseUrlField({ value, onChange, problem }: BaseUrlFieldProps) {
  return (
    <TextField
      label="Base URL"
      mono
      value={value}
      onChange={(event) => onChange(event.target.value)}
      placeholder="http://127.0.0.1:18400"
      hint="The host must be a loopback address. Anything else is refused before a connection opens."
      error={problem?.field === "baseUrl" ? problem.message : undefined}
    />
  );
}

/** A failure that belongs to none of the fields. */
function OtherProblem({ problem }: Pick<BaseUrlFieldProps, "problem">) {
  if (!problem || problem.field === "name" || problem.field === "baseUrl") return null;
  return <ErrorNote error={problem} />;
}
