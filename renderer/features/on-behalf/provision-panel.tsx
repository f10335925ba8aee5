import { UserRoundCheck } from "lucide-react";
import type { ProvisionFacts } from "../../../shared/contract/on-behalf.ts";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { ErrorNote } from "../../components/error-note.tsx";
import { Panel } from "../step-frame/panel.tsx";
import { CloseProvision } from "./close-provision.tsx";
import { ProvisionFactList } from "./provision-fact-list.tsx";
import { useProvision } from "./use-provision.ts";

export interface ProvisionPanelProps {
  readonly facts: OnboardingFacts;
  readonly provision: ProvisionFacts;
}

/** Where the key of a done device came from, and the way to end it. */
export function ProvisionPanel({ facts, provision }: ProvisionPanelProps) {
  const state = useProvision(facts);
  const isOver = provision.status === "CANCELLED" || provision.status === "CLOSED";
  const failure = state.changeFailure ?? state.watchFailure;
  return (
    <Panel
      icon={<UserRoundCheck />}
      title="Provision"
      aside={
        isOver || state.runningSince !== null || provision.id === null ? null : (
          <CloseProvision onClose={() => state.change("CANCELLED")} />
        )
      }
    >
      <ProvisionFactList provision={provision} now={facts.now} />
      {failure ? <ErrorNote error={failure} /> : null}
    </Panel>
  );
}
