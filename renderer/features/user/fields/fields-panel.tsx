import { Suspense, useMemo } from "react";
import type { UserKind } from "../../../../shared/contract/user.ts";
import type { PathSegments } from "../../../../shared/json-index/node-path.ts";
import { useEarlyFind } from "../../../components/wanted-find.ts";
import type { JsonDocument } from "../../../json-document/json-document.ts";
import { FieldList } from "./field-list.tsx";
import { listFields } from "./list-fields.ts";
import { PanelNote } from "./panel-note.tsx";
import { useUserSurvey } from "./user-survey.ts";

export interface FieldsPanelProps {
  readonly document: JsonDocument;
  readonly kind: UserKind;
  /** Selects the value in the tree and goes there. */
  readonly onShow: (path: PathSegments) => void;
}

/** Every field bunq documents for this kind of user, explained, beside what this answer has of it. */
export function FieldsPanel(props: FieldsPanelProps) {
  return (
    <Suspense fallback={<ReadingFields />}>
      <SurveyedFields {...props} />
    </Suspense>
  );
}

function ReadingFields() {
  useEarlyFind("fields");
  return <PanelNote>Reading the fields…</PanelNote>;
}

function SurveyedFields({ document, kind, onShow }: FieldsPanelProps) {
  const outcome = useUserSurvey(document, kind);
  const rows = useMemo(() => (outcome.ok ? listFields(kind, outcome.survey) : []), [outcome, kind]);
  if (!outcome.ok) return <PanelNote>{outcome.message}</PanelNote>;
  const { userPath, complete } = outcome.survey;
  return (
    <FieldList
      document={document}
      kind={kind}
      rows={rows}
      userPath={userPath}
      complete={complete}
      onShow={onShow}
    />
  );
}
