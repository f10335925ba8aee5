import { useId, useState, type FormEvent } from "react";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { Button } from "../../components/button.tsx";
import { DocLink } from "../../components/doc-link.tsx";
import { StepScreen } from "../../components/step-screen.tsx";
import { RunningActions } from "../step-frame/running-actions.tsx";
import { StepFailure } from "../step-frame/step-failure.tsx";
import { useStepRun } from "../step-frame/use-step-run.ts";
import { DeviceFields } from "./device-fields.tsx";
import { useDeviceForm } from "./use-device-form.ts";
import { useDeviceRegistration } from "./use-device-registration.ts";
import { useSandboxUser } from "./use-sandbox-user.ts";

const docPage = "tutorials/your-first-payment/creating-the-api-context/device-registration";

/** Before the call: the form. */
export function DeviceReady({ facts }: { readonly facts: OnboardingFacts }) {
  const formId = useId();
  const [usesAnother, setUsesAnother] = useState(false);
  const kept = usesAnother ? null : facts.apiKey;
  const form = useDeviceForm(kept !== null);
  const { register, failure, forgetFailure } = useDeviceRegistration(facts.accountId, form);
  const user = useSandboxUser(facts, () => {
    setUsesAnother(false);
    forgetFailure();
  });
  const registeringSince = useStepRun("device.register", facts).runningSince;
  const since = registeringSince ?? user.runningSince;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (since === null) register();
  };

  return (
    <StepScreen
      title="Device"
      sentence={
        <>
          Binds an API key to this installation and to where it works from.{" "}
          <DocLink page={docPage}>How bunq explains it</DocLink>
        </>
      }
      outcome={
        failure ? (
          <StepFailure error={failure} step="device" onRetry={kept ? register : undefined} />
        ) : user.failure ? (
          <StepFailure error={user.failure} step="device" onRetry={user.createAgain} />
        ) : null
      }
      actions={
        <DeviceActions
          accountId={facts.accountId}
          formId={formId}
          registering={registeringSince !== null}
          since={since}
        />
      }
    >
      <DeviceFields
        id={formId}
        facts={facts}
        form={form}
        kept={kept}
        creating={user.creating}
        frozen={since !== null}
        onUseAnother={() => {
          setUsesAnother(true);
          forgetFailure();
        }}
        onCreateUser={user.create}
        onSubmit={submit}
      />
    </StepScreen>
  );
}

interface DeviceActionsProps {
  readonly accountId: string;
  readonly formId: string;
  readonly registering: boolean;
  /** When the call that runs began, whichever of the two it is. */
  readonly since: number | null;
}

function DeviceActions({ accountId, formId, registering, since }: DeviceActionsProps) {
  return (
    <>
      {since === null ? null : (
        <RunningActions
          accountId={accountId}
          label={registering ? "Registering the device" : "Creating a sandbox user"}
          since={since}
        />
      )}
      <Button
        variant="primary"
        shortcut="Mod+Enter"
        type="submit"
        form={formId}
        busy={registering}
        disabled={since !== null && !registering}
      >
        Register device
      </Button>
    </>
  );
}
