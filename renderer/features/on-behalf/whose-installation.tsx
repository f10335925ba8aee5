import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { onboardingQuery } from "../../backend/queries.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { announce } from "../../components/announcer.tsx";
import { Button } from "../../components/button.tsx";
import { ChoiceGroup, type Choice } from "../../components/choice-group.tsx";
import { ErrorNote } from "../../components/error-note.tsx";
import { StepScreen } from "../../components/step-screen.tsx";
import { InstallationReady } from "../installation/installation-ready.tsx";
import { KeyRows } from "../installation/key-rows.tsx";
import { RunningActions } from "../step-frame/running-actions.tsx";
import { useStepRun } from "../step-frame/use-step-run.ts";
import styles from "./on-behalf-screen.module.css";
import { PartnerPanel } from "./partner-panel.tsx";

type Whose = "own" | "partner";

const choices: readonly Choice<Whose>[] = [
  {
    value: "own",
    label: "An installation of its own",
    detail: "A key pair for this user alone: losing or replacing it touches nobody else.",
  },
  {
    value: "partner",
    label: "The partner’s installation",
    detail: "No call: one key pair signs for the partner and for every user it acts for.",
  },
];

/** Before there is an installation: its own for the user it will act for, or the partner’s. */
export function WhoseInstallation({ facts }: { readonly facts: OnboardingFacts }) {
  const [whose, setWhose] = useState<Whose>("own");
  const choice = (
    <ChoiceGroup label="Whose installation" value={whose} onChange={setWhose} choices={choices} />
  );
  return whose === "own" ? (
    <InstallationReady facts={facts} choice={<div className={styles.choice}>{choice}</div>} />
  ) : (
    <PartnersInstallation facts={facts} choice={choice} />
  );
}

interface PartnersInstallationProps {
  readonly facts: OnboardingFacts;
  readonly choice: ReactNode;
}

function PartnersInstallation({ facts, choice }: PartnersInstallationProps) {
  const { accountId, partnerAccountId } = facts;
  const share = useOperation("installation.share");
  const { runningSince } = useStepRun("partner.prepare", facts);
  const { data: partner } = useQuery({
    ...onboardingQuery(partnerAccountId ?? ""),
    enabled: partnerAccountId !== null,
  });
  const stands = partner?.installation ?? null;
  const use = () =>
    share.mutate(
      { accountId },
      { onSuccess: () => announce("The partner’s installation is used.") },
    );
  return (
    <StepScreen
      title="Installation"
      sentence="Requests for this user are then signed with the partner’s key, under the partner’s installation."
      outcome={share.error ? <ErrorNote error={share.error.payload} /> : null}
      actions={
        <>
          {runningSince === null ? null : (
            <RunningActions
              accountId={accountId}
              label="Getting the partner’s account ready"
              since={runningSince}
            />
          )}
          <Button
            variant="primary"
            shortcut="Mod+Enter"
            busy={share.isPending}
            disabled={stands === null || runningSince !== null}
            onClick={use}
          >
            Use the partner’s installation
          </Button>
        </>
      }
    >
      <div className={styles.watch}>
        {choice}
        <PartnerPanel facts={facts} />
        {stands && partner?.key ? <KeyRows keyFacts={partner.key} /> : null}
      </div>
    </StepScreen>
  );
}
