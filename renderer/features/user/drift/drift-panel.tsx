import { Download } from "lucide-react";
import { Suspense, useMemo } from "react";
import type { UserKind } from "../../../../shared/contract/user.ts";
import type { PathSegments } from "../../../../shared/json-index/node-path.ts";
import { driftReport } from "../../../../shared/user/drift-report.ts";
import type { UserDrift } from "../../../../shared/user/user-drift.ts";
import { Button } from "../../../components/button.tsx";
import type { JsonDocument } from "../../../json-document/json-document.ts";
import { useUserReading } from "../document/use-user-reading.ts";
import { CopyTextButton } from "../fields/copy-text-button.tsx";
import { PanelNote } from "../fields/panel-note.tsx";
import panel from "../fields/panel.module.css";
import { useUserSurvey } from "../fields/user-survey.ts";
import styles from "./drift.module.css";
import { DriftList } from "./drift-list.tsx";
import { describeNoDrift, summarizeDrift } from "./drift-words.ts";
import { listDrift } from "./list-drift.ts";
import { saveText } from "../../../components/save-blob.ts";

export interface DriftPanelProps {
  readonly document: JsonDocument;
  readonly kind: UserKind;
  /** Selects the value in the tree and goes there. */
  readonly onShow: (path: PathSegments) => void;
}

/** How this answer differs from bunq's documentation, and a report of it to pass on. */
export function DriftPanel(props: DriftPanelProps) {
  const user = useUserReading(props.document);
  if (user === null) return <Comparing />;
  const { reading, drift } = user;
  if (drift === null) {
    return <PanelNote>{reading.ok ? "There is nothing to compare." : reading.message}</PanelNote>;
  }
  return (
    <Suspense fallback={<Comparing />}>
      <ComparedAnswer {...props} drift={drift} />
    </Suspense>
  );
}

function Comparing() {
  return <PanelNote>Comparing with the documentation…</PanelNote>;
}

interface ComparedAnswerProps extends DriftPanelProps {
  readonly drift: UserDrift;
}

function ComparedAnswer({ document, kind, drift, onShow }: ComparedAnswerProps) {
  const outcome = useUserSurvey(document, kind);
  const groups = useMemo(
    () => (outcome.ok ? listDrift(kind, drift, outcome.survey) : null),
    [kind, drift, outcome],
  );
  if (groups === null) return <PanelNote>{outcome.ok ? null : outcome.message}</PanelNote>;
  const { type, undocumented, missing } = groups;
  const counts = {
    type: type.length,
    undocumented: undocumented.length,
    missing: missing.length,
  };
  return (
    <section className={panel.panel} aria-label={`Drift of ${kind}`}>
      <div className={panel.bar}>
        <span>{drift.entries.length === 0 ? "No difference found" : summarizeDrift(counts)}</span>
        <Report kind={kind} drift={drift} />
      </div>
      {drift.entries.length === 0 ? (
        <PanelNote>
          <p>{describeNoDrift(drift)}</p>
        </PanelNote>
      ) : (
        <DriftList groups={groups} complete={drift.complete} onShow={onShow} />
      )}
    </section>
  );
}

function Report({ kind, drift }: { readonly kind: UserKind; readonly drift: UserDrift }) {
  const report = () => driftReport(kind, drift);
  return (
    <span className={styles.report}>
      <span>The report holds paths and types only, no personal data.</span>
      <CopyTextButton label="Copy report" text={report} />
      <Button icon={<Download />} onClick={() => saveText(report(), `${kind}-drift.md`)}>
        Save report…
      </Button>
    </span>
  );
}
