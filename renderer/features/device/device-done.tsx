import { CircleCheck } from "lucide-react";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { Badge } from "../../components/badge.tsx";
import { FactList, FactRow } from "../../components/fact-list.tsx";
import { MaskedSecret } from "../../components/masked-secret.tsx";
import { StepScreen } from "../../components/step-screen.tsx";
import { TimeText } from "../../components/time-text.tsx";
import { ProvisionPanel } from "../on-behalf/provision-panel.tsx";
import { SharedFrom } from "../on-behalf/shared-from.tsx";
import { CertificateLine } from "../psd2/certificate-line.tsx";
import { notInFile } from "../step-frame/not-in-file.ts";
import { describeKeyOrigin } from "./describe-key-origin.ts";
import { describePermittedIps } from "./describe-permitted-ips.ts";
import { ForgetDevice } from "./forget-device.tsx";

export interface DeviceDoneProps {
  readonly facts: OnboardingFacts;
  readonly device: NonNullable<OnboardingFacts["device"]>;
}

/** What the registration left behind. */
export function DeviceDone({ facts, device }: DeviceDoneProps) {
  const { accountId, apiKey } = facts;
  return (
    <StepScreen
      title="Device"
      status={
        <Badge tone="ok" icon={<CircleCheck />}>
          {device.shared ? "The partner’s" : "Registered"}
        </Badge>
      }
      sentence={
        device.shared
          ? "The partner’s device opens this user’s sessions, with the user’s own credential."
          : "The API key is bound to this installation. Sessions are opened with it."
      }
      actions={<ForgetDevice accountId={accountId} device={device} session={facts.session} />}
    >
      <FactList>
        <FactRow
          label="Device ID"
          mono
          copyText={device.id ?? undefined}
          hint={device.shared ? <SharedFrom accountId={facts.sharedFrom} /> : null}
        >
          {device.id ?? notInFile}
        </FactRow>
        <FactRow label="Description">{device.description ?? notInFile}</FactRow>
        {apiKey ? (
          <FactRow label="API key" hint={describeKeyOrigin(apiKey)}>
            <MaskedSecret secret={apiKey.secret} accountId={accountId} />
          </FactRow>
        ) : null}
        {apiKey?.origin === "psd2" && facts.certificate ? (
          <CertificateLine accountId={accountId} certificate={facts.certificate} />
        ) : null}
        <FactRow label="Permitted addresses">{describePermittedIps(device.permittedIps)}</FactRow>
        <FactRow label="Registered">
          {device.registeredAt === null ? notInFile : <TimeText at={device.registeredAt} />}
        </FactRow>
      </FactList>
      {facts.provision ? <ProvisionPanel facts={facts} provision={facts.provision} /> : null}
    </StepScreen>
  );
}
