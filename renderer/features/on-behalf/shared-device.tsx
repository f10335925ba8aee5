import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { onboardingQuery } from "../../backend/queries.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { announce } from "../../components/announcer.tsx";
import { Button } from "../../components/button.tsx";
import { ChoiceGroup, type Choice } from "../../components/choice-group.tsx";
import { ErrorNote } from "../../components/error-note.tsx";
import { FactList, FactRow } from "../../components/fact-list.tsx";
import { StepScreen } from "../../components/step-screen.tsx";
import { AccessChoice } from "../device/access-choice.tsx";
import { describePermittedIps } from "../device/describe-permitted-ips.ts";
import { DeviceReady } from "../device/device-ready.tsx";
import { keptKey, keySourceNames } from "../device/key-sources.ts";
import { KeptApiKey } from "../device/kept-api-key.tsx";
import { notInFile } from "../step-frame/not-in-file.ts";
import styles from "./on-behalf-screen.module.css";
import { useAccountName } from "./use-partner.ts";

type Whose = "partner" | "own";

const choices: readonly Choice<Whose>[] = [
  {
    value: "partner",
    label: "The partner’s device",
    detail: "No call: one device, and its addresses, serve every user of the partner.",
  },
  {
    value: "own",
    label: "A device of its own",
    detail: "Registers this user’s credential, with a name and addresses of its own.",
  },
];

export interface SharedDeviceProps {
  readonly facts: OnboardingFacts;
  readonly sharedFrom: string;
}

/** On the partner’s installation its device can be used as well; where it has none, one is registered. */
export function SharedDevice({ facts, sharedFrom }: SharedDeviceProps) {
  const [whose, setWhose] = useState<Whose>("partner");
  const name = useAccountName(sharedFrom);
  const { data: partner } = useQuery({ ...onboardingQuery(sharedFrom), enabled: name !== null });
  const isSame = partner?.installation?.token.digest === facts.installation?.token.digest;
  const device = isSame ? partner?.device : null;
  if (!device) return <DeviceReady facts={facts} />;
  const choice = (
    <ChoiceGroup label="Whose device" value={whose} onChange={setWhose} choices={choices} />
  );
  return whose === "own" ? (
    <DeviceReady facts={facts} choice={<div className={styles.choice}>{choice}</div>} />
  ) : (
    <UsePartnersDevice facts={facts} device={device} partnerName={name ?? ""} choice={choice} />
  );
}

interface UsePartnersDeviceProps {
  readonly facts: OnboardingFacts;
  readonly device: NonNullable<OnboardingFacts["device"]>;
  readonly partnerName: string;
  readonly choice: ReactNode;
}

function UsePartnersDevice({ facts, device, partnerName, choice }: UsePartnersDeviceProps) {
  const { accountId } = facts;
  const share = useOperation("device.share");
  const forget = useOperation("device.forget");
  const kept = keptKey(facts);
  const use = () =>
    share.mutate({ accountId }, { onSuccess: () => announce("The partner’s device is used.") });
  return (
    <StepScreen
      title="Device"
      sentence="The partner’s device can open this user’s sessions, or this user gets one of its own."
      outcome={share.error ? <ErrorNote error={share.error.payload} /> : null}
      actions={
        <Button variant="primary" shortcut="Mod+Enter" busy={share.isPending} onClick={use}>
          Use the partner’s device
        </Button>
      }
    >
      {keySourceNames.length > 1 ? <AccessChoice facts={facts} /> : null}
      <div className={styles.watch}>
        {choice}
        {kept ? (
          <KeptApiKey
            accountId={accountId}
            apiKey={kept}
            onUseAnother={() => forget.mutate({ accountId })}
          />
        ) : null}
        <FactList>
          <FactRow label="Of">{partnerName}</FactRow>
          <FactRow label="Device ID" mono>
            {device.id ?? notInFile}
          </FactRow>
          <FactRow label="Description">{device.description ?? notInFile}</FactRow>
          <FactRow label="Permitted addresses">{describePermittedIps(device.permittedIps)}</FactRow>
        </FactList>
      </div>
    </StepScreen>
  );
}
