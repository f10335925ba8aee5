import { useEffect, useId, useState, type FormEvent, type ReactNode, type RefObject } from "react";
import type { ErrorPayload } from "../../../shared/contract/error.ts";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { Button } from "../../components/button.tsx";
import { DocLink } from "../../components/doc-link.tsx";
import { StepScreen } from "../../components/step-screen.tsx";
import { RunningActions } from "../step-frame/running-actions.tsx";
import { StepFailure } from "../step-frame/step-failure.tsx";
import { useStepRun } from "../step-frame/use-step-run.ts";
import { AccessChoice } from "./access-choice.tsx";
import { DeviceFields } from "./device-fields.tsx";
import { keptKey, keySourceNames, keySources } from "./key-sources.ts";
import { useDeviceForm } from "./use-device-form.ts";
import { useDeviceRegistration } from "./use-device-registration.ts";
import { useSandboxUser } from "./use-sandbox-user.ts";

const docPage = "tutorials/your-first-payment/creating-the-api-context/device-registration";

const purpose = (
  <>
    Binds an API key to this installation and to where it works from.{" "}
    <DocLink page={docPage}>How bunq explains it</DocLink>
  </>
);

/** A note on a failure takes room from the form, and the key is what most of them are about. */
function useKeyInSight(keyField: RefObject<HTMLElement | null>, hasFailed: boolean): void {
  useEffect(() => {
    if (hasFailed) keyField.current?.scrollIntoView({ block: "center" });
  }, [keyField, hasFailed]);
}

interface DeviceReadyProps {
  readonly facts: OnboardingFacts;
  /** What is chosen before the form counts, e.g. whose device it is. */
  readonly choice?: ReactNode;
}

/** Before the call: the form. */
export function DeviceReady({ facts, choice }: DeviceReadyProps) {
  const formId = useId();
  const { kept, takeKept, leaveKept } = useKeptKey(facts);
  const form = useDeviceForm(kept !== null);
  const { register, failure, forgetFailure } = useDeviceRegistration(facts.accountId, form);
  useKeyInSight(form.keyField, failure !== null);
  const user = useSandboxUser(facts, () => {
    takeKept();
    forgetFailure();
  });
  const registeringSince = useStepRun("device.register", facts).runningSince;
  const since = registeringSince ?? user.runningSince;
  const changeKey = () => {
    forgetFailure();
    if (leaveKept() === "form") form.focusKeySoon();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (since === null) register();
  };

  return (
    <StepScreen
      title="Device"
      sentence={purpose}
      outcome={
        (failure ?? user.failure) && (
          <DeviceFailure
            failure={failure}
            onRegister={kept ? register : undefined}
            onChangeKey={changeKey}
            userFailure={user.failure}
            onCreateUser={user.createAgain}
          />
        )
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
      {keySourceNames.length > 1 ? <AccessChoice facts={facts} /> : null}
      {choice}
      <DeviceFields
        id={formId}
        facts={facts}
        form={form}
        kept={kept}
        creating={user.creating}
        frozen={since !== null}
        onUseAnother={changeKey}
        onCreateUser={user.create}
        onSubmit={submit}
      />
    </StepScreen>
  );
}

/**
 * The kept key, until another one is wanted: that is typed into the form, or brought by the screen of
 * its way, which stands here as soon as the kept one is let go.
 */
function useKeptKey(facts: OnboardingFacts) {
  const { access, accountId } = facts;
  const [usesAnother, setUsesAnother] = useState(false);
  const { mutate } = useOperation("device.forget");
  return {
    kept: usesAnother ? null : keptKey(facts),
    takeKept: () => setUsesAnother(false),
    leaveKept: (): "form" | "screen" => {
      if (keySources[access]?.Screen) {
        mutate({ accountId });
        return "screen";
      }
      setUsesAnother(true);
      return "form";
    },
  };
}

interface DeviceFailureProps {
  readonly failure: ErrorPayload | null;
  readonly onRegister: (() => void) | undefined;
  readonly onChangeKey: () => void;
  readonly userFailure: ErrorPayload | null;
  readonly onCreateUser: (() => void) | undefined;
}

/** How the registration failed, or else the making of a sandbox user. */
function DeviceFailure(props: DeviceFailureProps) {
  const { failure, onRegister, onChangeKey, userFailure, onCreateUser } = props;
  if (failure) {
    return (
      <StepFailure error={failure} step="device" onRetry={onRegister} onChangeKey={onChangeKey} />
    );
  }
  if (userFailure === null) return null;
  return <StepFailure error={userFailure} step="device" onRetry={onCreateUser} />;
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
