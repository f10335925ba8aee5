import { useId, useState, type FormEvent, type ReactNode } from "react";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { Button } from "../../components/button.tsx";
import type { Choice } from "../../components/choice-group.tsx";
import { StepScreen } from "../../components/step-screen.tsx";
import { AccessChoice } from "../device/access-choice.tsx";
import { keySourceNames } from "../device/key-sources.ts";
import { RunningActions } from "../step-frame/running-actions.tsx";
import { StepFailure } from "../step-frame/step-failure.tsx";
import styles from "./on-behalf-screen.module.css";
import { PartnerPanel } from "./partner-panel.tsx";
import { ProvisionFields } from "./provision-fields.tsx";
import { Segments } from "./segments.tsx";
import { TokenField } from "./token-field.tsx";
import { usePartner } from "./use-partner.ts";
import { useProvision } from "./use-provision.ts";
import { useProvisionForm } from "./use-provision-form.ts";
import { useTokenPaste } from "./use-token-paste.ts";

type Way = "create" | "paste";

const ways: readonly Choice<Way>[] = [
  {
    value: "create",
    label: "Create a provision here",
    detail: "Through a partner’s account; its token is fetched as soon as bunq has it.",
  },
  {
    value: "paste",
    label: "Paste its token",
    detail: "The user is provisioned already, and you have the token.",
  },
];

export interface CredentialWantedProps {
  readonly facts: OnboardingFacts;
  readonly purpose: ReactNode;
}

/** Before there is a provision: make one through the partner, or paste the token of one. */
export function CredentialWanted({ facts, purpose }: CredentialWantedProps) {
  const formId = useId();
  const [way, setWay] = useState<Way>("create");
  const form = useProvisionForm();
  const { field, note, error, notice, ...paste } = useTokenPaste(facts.accountId);
  const provision = useProvision(facts, form.tell);
  const create = () => {
    const request = form.read();
    if (request) provision.create(request);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (provision.runningSince !== null) return;
    if (way === "paste") paste.keep();
    else create();
  };
  const failure = way === "paste" ? paste.failure : provision.failure;
  const isBusy = way === "paste" ? paste.isPending : provision.isCreating;
  return (
    <StepScreen
      title="Device"
      sentence={purpose}
      outcome={failure ? <StepFailure error={failure} step="device" onRetry={create} /> : null}
      actions={<Actions {...{ facts, provision, formId, way, isBusy }} />}
    >
      {keySourceNames.length > 1 ? <AccessChoice facts={facts} /> : null}
      <Segments label="Token" value={way} onChange={setWay} choices={ways} />
      <form id={formId} className={styles.form} onSubmit={submit} noValidate>
        {way === "create" ? (
          <>
            <PartnerPanel facts={facts} />
            <ProvisionFields state={form} />
          </>
        ) : (
          <TokenField ref={field} note={note} error={error} onType={notice} />
        )}
      </form>
    </StepScreen>
  );
}

interface ActionsProps {
  readonly facts: OnboardingFacts;
  readonly provision: ReturnType<typeof useProvision>;
  readonly formId: string;
  readonly way: Way;
  readonly isBusy: boolean;
}

function Actions({ facts, provision, formId, way, isBusy }: ActionsProps) {
  const { runningSince, runningLabel } = provision;
  const partner = usePartner(facts);
  const waits = way === "create" && partner !== "in-session";
  return (
    <>
      {runningSince === null ? null : (
        <RunningActions accountId={facts.accountId} label={runningLabel} since={runningSince} />
      )}
      <Button
        variant="primary"
        shortcut="Mod+Enter"
        type="submit"
        form={formId}
        busy={isBusy}
        disabled={waits || (runningSince !== null && !isBusy)}
      >
        {way === "paste" ? "Keep this token" : "Create provision"}
      </Button>
    </>
  );
}
