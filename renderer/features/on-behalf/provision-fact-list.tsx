import type { ProvisionFacts } from "../../../shared/contract/on-behalf.ts";
import { FactList, FactRow } from "../../components/fact-list.tsx";
import { TimeText } from "../../components/time-text.tsx";
import { credentialMeaningOf, looksText, meaningOf } from "./provision-words.ts";

export interface ProvisionFactListProps {
  readonly provision: ProvisionFacts;
  /** The trusted side’s clock, in ms. */
  readonly now: number;
}

/** A provision in bunq’s own words, each with what it means, and how often it was looked at. */
export function ProvisionFactList({ provision, now }: ProvisionFactListProps) {
  const { id, externalUuid, label, userName, credentialStatus, credentialExpiresAt } = provision;
  return (
    <FactList>
      <FactRow label="For" hint={userName === null || userName === label ? null : label}>
        {userName ?? label}
      </FactRow>
      <Word label="Status" word={provision.status} />
      <Word label="Sub status" word={provision.subStatus} />
      <FactRow label="Looked at">{looksText(provision, now)}</FactRow>
      <Word label="Action required" word={provision.actionRequired} />
      {credentialStatus === null ? null : (
        <FactRow label="Credential" mono hint={credentialMeaningOf(credentialStatus)}>
          {credentialStatus}
        </FactRow>
      )}
      {credentialExpiresAt === null ? null : (
        <FactRow label="Unused until">
          <TimeText at={credentialExpiresAt} />
        </FactRow>
      )}
      {id === null ? null : (
        <FactRow label="Provision ID" mono copyText={id}>
          {id}
        </FactRow>
      )}
      <FactRow label="External UUID" mono copyText={externalUuid}>
        {externalUuid}
      </FactRow>
    </FactList>
  );
}

function Word({ label, word }: { readonly label: string; readonly word: string | null }) {
  if (word === null) return null;
  return (
    <FactRow label={label} mono hint={meaningOf(word)}>
      {word}
    </FactRow>
  );
}
