import { useId } from "react";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { Button } from "../../components/button.tsx";
import { DocLink } from "../../components/doc-link.tsx";
import { StepScreen } from "../../components/step-screen.tsx";
import { AccessChoice } from "../device/access-choice.tsx";
import { RunningActions } from "../step-frame/running-actions.tsx";
import { StepFailure } from "../step-frame/step-failure.tsx";
import { ConsentWaiting } from "./consent-waiting.tsx";
import { OauthFields } from "./oauth-fields.tsx";
import { useAskForAccess } from "./use-ask-for-access.ts";
import { useWaiting } from "./use-waiting.ts";

const purpose = (
  <>
    Asks a user of bunq for access. The access token that comes back is used as an API key.{" "}
    <DocLink page="basics/authentication/oauth">How bunq explains it</DocLink>
  </>
);

/** Stands in place of the device’s form until a user has granted access. */
export function OauthScreen({ facts }: { readonly facts: OnboardingFacts }) {
  const formId = useId();
  const { accountId } = facts;
  const ask = useAskForAccess(facts);
  const waiting = useWaiting(accountId, ask.runningSince !== null);

  return (
    <StepScreen
      title="Device"
      sentence={purpose}
      outcome={ask.failure && <StepFailure error={ask.failure} step="device" onRetry={ask.again} />}
      actions={
        ask.runningSince === null ? (
          <>
            {ask.fetchingSince === null ? null : (
              <RunningActions
                accountId={accountId}
                label="Fetching the OAuth client"
                since={ask.fetchingSince}
              />
            )}
            <Button
              variant="primary"
              shortcut="Mod+Enter"
              type="submit"
              form={formId}
              disabled={ask.fetchingSince !== null}
            >
              Ask for access
            </Button>
          </>
        ) : (
          <>
            <RunningActions
              accountId={accountId}
              label={waiting ? "Waiting for an answer" : "Talking to bunq"}
              since={ask.runningSince}
            />
            <Button
              variant="primary"
              shortcut="Mod+Enter"
              disabled={waiting === null}
              onClick={() => window.open(waiting?.authorizeUrl, "_blank", "noopener,noreferrer")}
            >
              Open the page
            </Button>
          </>
        )
      }
    >
      <AccessChoice facts={facts} />
      {waiting ? (
        <ConsentWaiting accountId={accountId} waiting={waiting} />
      ) : (
        <OauthFields id={formId} facts={facts} ask={ask} />
      )}
    </StepScreen>
  );
}
