import { CircleCheck } from "lucide-react";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { Badge } from "../../components/badge.tsx";
import { FactList, FactRow } from "../../components/fact-list.tsx";
import { MaskedSecret } from "../../components/masked-secret.tsx";
import { StepScreen } from "../../components/step-screen.tsx";
import { TimeText } from "../../components/time-text.tsx";
import { SharedFrom } from "../on-behalf/shared-from.tsx";
import { Fingerprint } from "../step-frame/fingerprint.tsx";
import { notInFile } from "../step-frame/not-in-file.ts";
import { PemText } from "./pem-text.tsx";
import { StartOver } from "./start-over.tsx";

export interface InstallationDoneProps {
  readonly facts: OnboardingFacts;
  readonly installation: NonNullable<OnboardingFacts["installation"]>;
}

/** What the installation left behind: an id, a token, and both sides' public keys. */
export function InstallationDone({ facts, installation }: InstallationDoneProps) {
  const { accountId } = facts;
  return (
    <StepScreen
      title="Installation"
      status={
        <Badge tone="ok" icon={<CircleCheck />}>
          {facts.sharedFrom === null ? "Registered" : "The partner’s"}
        </Badge>
      }
      sentence={
        facts.sharedFrom === null
          ? "bunq knows your public key, and you know bunq’s. From here on both sides sign."
          : "Key pair and installation are the partner’s. What is forgotten here stays there."
      }
      actions={<StartOver facts={facts} />}
    >
      <FactList>
        {facts.sharedFrom === null ? null : (
          <FactRow label="Whose">
            <SharedFrom
              accountId={facts.sharedFrom}
              {...(installation.id === null ? {} : { installationId: installation.id })}
            />
          </FactRow>
        )}
        <FactRow label="Installation ID" mono copyText={installation.id ?? undefined}>
          {installation.id ?? notInFile}
        </FactRow>
        <FactRow label="Installation token">
          <MaskedSecret
            secret={installation.token}
            accountId={accountId}
            copyable="installation-token"
          />
        </FactRow>
        <KeyRows facts={facts} installation={installation} />
        <FactRow label="Registered">
          {installation.registeredAt === null ? (
            notInFile
          ) : (
            <TimeText at={installation.registeredAt} />
          )}
        </FactRow>
      </FactList>
    </StepScreen>
  );
}

/** Both sides' public keys. */
function KeyRows({ facts: { key }, installation }: InstallationDoneProps) {
  return (
    <>
      {key ? (
        <>
          <FactRow label="Your key, SHA-256">
            <Fingerprint value={key.fingerprint} copyLabel="Copy your fingerprint" />
          </FactRow>
          <FactRow label="Your public key" copyText={key.publicKeyPem}>
            <PemText name="your public key" pem={key.publicKeyPem} />
          </FactRow>
        </>
      ) : null}
      <FactRow label="bunq’s key, SHA-256">
        <Fingerprint
          value={installation.serverKeyFingerprint}
          copyLabel="Copy bunq’s fingerprint"
        />
      </FactRow>
      <FactRow label="bunq’s public key" copyText={installation.serverPublicKeyPem}>
        <PemText name="bunq’s public key" pem={installation.serverPublicKeyPem} />
      </FactRow>
    </>
  );
}
