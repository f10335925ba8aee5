import { Info } from "lucide-react";
import { useState } from "react";
import type { InspectedImport } from "../../../shared/contract/operations/import-operations.ts";
import { environmentLabels } from "../../../shared/environment-names.ts";
import { Button } from "../../components/button.tsx";
import { ChoiceGroup } from "../../components/choice-group.tsx";
import { FactList, FactRow } from "../../components/fact-list.tsx";
import { TimeText } from "../../components/time-text.tsx";
import { uiStore } from "../../stores/ui-store.ts";
import { Fingerprint } from "../step-frame/fingerprint.tsx";
import styles from "./import-panel.module.css";
import type { useImportText } from "./use-import-text.ts";

export interface InspectedContextProps {
  readonly inspected: InspectedImport;
  readonly found: ReturnType<typeof useImportText>;
}

const environments = (["sandbox", "local"] as const).map((value) => ({
  value,
  label: environmentLabels[value],
}));

/** What the text holds, secrets by digest only, and what to make of it. */
export function InspectedContext({ inspected, found }: InspectedContextProps) {
  const [environment, setEnvironment] = useState<"sandbox" | "local">("sandbox");
  const { accountSwitched } = uiStore.getState();
  return (
    <section className={styles.found} aria-label="What the text holds">
      <h2>From {inspected.client}</h2>
      <Facts inspected={inspected} />
      <ul className={styles.notes}>
        {inspected.sameKeyAs === null ? null : (
          <li>
            <Info aria-hidden="true" />
            The account “{inspected.sameKeyAs}” here has the same key pair.
          </li>
        )}
        {inspected.notes.map((note) => (
          <li key={note}>
            <Info aria-hidden="true" />
            {note}
          </li>
        ))}
      </ul>
      {inspected.kind === "private-key" ? (
        <ChoiceGroup
          label="Environment of the account"
          value={environment}
          onChange={setEnvironment}
          choices={environments}
          beside
        />
      ) : null}
      <div className={styles.actions}>
        <Button
          variant="primary"
          busy={found.isBusy}
          onClick={() => found.accept(environment, accountSwitched)}
        >
          Make an account of it
        </Button>
        <Button onClick={found.forget}>Discard</Button>
      </div>
    </section>
  );
}

const unknown = "Not in the file";

function Facts({ inspected }: Pick<InspectedContextProps, "inspected">) {
  const { environment, host, secrets, serverKeyFingerprint, userId, userName, userKind } =
    inspected;
  return (
    <FactList>
      {environment === null ? null : (
        <FactRow label="Environment" hint={host}>
          {environmentLabels[environment]}
        </FactRow>
      )}
      {inspected.kind === "context" ? (
        <>
          <FactRow label="User" hint={userKind}>
            {userId === null ? unknown : `${userName ?? "No name"}, ${userId}`}
          </FactRow>
          <FactRow label="Session">
            <SessionWords inspected={inspected} />
          </FactRow>
          <FactRow label="Installation ID" mono>
            {inspected.installationId ?? unknown}
          </FactRow>
          <FactRow label="Device ID" mono>
            {inspected.deviceId ?? unknown}
          </FactRow>
        </>
      ) : null}
      <FactRow label="Key, SHA-256" hint={`${inspected.keyBits} bits`}>
        <Fingerprint value={inspected.keyFingerprint} copyLabel="Copy the key’s fingerprint" />
      </FactRow>
      {serverKeyFingerprint === null ? null : (
        <FactRow label="bunq’s key, SHA-256">
          <Fingerprint value={serverKeyFingerprint} copyLabel="Copy bunq’s fingerprint" />
        </FactRow>
      )}
      <FactRow label="Secrets">
        <span className={styles.secrets}>
          {secrets.map(({ name, digest }) => (
            <span key={name}>
              {name} <code>{digest}</code>
            </span>
          ))}
        </span>
      </FactRow>
    </FactList>
  );
}

function SessionWords({ inspected }: Pick<InspectedContextProps, "inspected">) {
  const { hasSession, sessionEndsAt } = inspected;
  if (sessionEndsAt === null) return hasSession ? "Of unknown end" : unknown;
  return (
    <>
      {hasSession ? "Until " : "Over since "}
      <TimeText at={sessionEndsAt} />
    </>
  );
}
