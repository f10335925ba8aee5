import type { ReactNode } from "react";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { Button } from "../../components/button.tsx";
import { DocLink } from "../../components/doc-link.tsx";
import { StepScreen } from "../../components/step-screen.tsx";
import { RunningActions } from "../step-frame/running-actions.tsx";
import { StepFailure } from "../step-frame/step-failure.tsx";
import { useStepRun } from "../step-frame/use-step-run.ts";
import { KeyPairSection } from "./key-pair-section.tsx";

interface InstallationReadyProps {
  readonly facts: OnboardingFacts;
  /** What is chosen before, e.g. whose installation it is to be. */
  readonly choice?: ReactNode;
}

/** Before the call: which key pair, and the button that registers it. */
export function InstallationReady({ facts, choice }: InstallationReadyProps) {
  const { accountId } = facts;
  const create = useOperation("installation.create");
  const { runningSince, failure } = useStepRun("installation.create", facts);
  const running = runningSince !== null;
  const register = () => {
    if (!running) create.mutate({ accountId });
  };
  return (
    <StepScreen
      title="Installation"
      sentence={
        <>
          bunq gets your public key and answers with its own and a token.{" "}
          <DocLink page="tutorials/your-first-payment/creating-the-api-context/creating-the-installation">
            How bunq explains it
          </DocLink>
        </>
      }
      outcome={
        failure ? <StepFailure error={failure} step="installation" onRetry={register} /> : null
      }
      actions={
        <>
          {running ? (
            <RunningActions
              accountId={accountId}
              label="Registering the installation"
              since={runningSince}
            />
          ) : null}
          <Button variant="primary" shortcut="Mod+Enter" busy={running} onClick={register}>
            Register installation
          </Button>
        </>
      }
    >
      {choice}
      <KeyPairSection accountId={accountId} keyFacts={facts.key} frozen={running} />
    </StepScreen>
  );
}
