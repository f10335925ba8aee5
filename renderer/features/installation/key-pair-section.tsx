import { FileKey, KeyRound, RefreshCw } from "lucide-react";
import { useState } from "react";
import type { KeyFacts } from "../../../shared/contract/onboarding.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { announce } from "../../components/announcer.tsx";
import { Button } from "../../components/button.tsx";
import { ErrorNote } from "../../components/error-note.tsx";
import { Panel } from "../step-frame/panel.tsx";
import { ImportKeyDialog } from "./import-key-dialog.tsx";
import { KeyRows } from "./key-rows.tsx";

export interface KeyPairSectionProps {
  readonly accountId: string;
  readonly keyFacts: KeyFacts | null;
  /** While the key is on its way to bunq nobody changes it. */
  readonly frozen: boolean;
}

/** The key pair the installation will stand on: made when it is needed, made now, or an own one. */
export function KeyPairSection({ accountId, keyFacts, frozen }: KeyPairSectionProps) {
  const [importing, setImporting] = useState(false);
  const generate = useOperation("key.generate");
  const make = () =>
    generate.mutate({ accountId }, { onSuccess: () => announce("A new key pair was made.") });
  return (
    <>
      <Panel
        icon={<KeyRound />}
        title="Key pair"
        aside={
          <>
            <Button icon={<RefreshCw />} disabled={frozen} busy={generate.isPending} onClick={make}>
              {keyFacts ? "Make another" : "Make it now"}
            </Button>
            <Button icon={<FileKey />} disabled={frozen} onClick={() => setImporting(true)}>
              Import a key
            </Button>
          </>
        }
      >
        <KeyRows keyFacts={keyFacts} />
        {generate.error ? <ErrorNote error={generate.error.payload} /> : null}
      </Panel>
      <ImportKeyDialog accountId={accountId} open={importing} onOpenChange={setImporting} />
    </>
  );
}
