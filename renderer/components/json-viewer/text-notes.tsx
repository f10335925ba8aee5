import { useState } from "react";
import type { DocumentView } from "../../json-document/document-rows.ts";
import type { DocumentState } from "../../json-document/document-state.ts";
import type { JsonDocument } from "../../json-document/json-document.ts";
import type { ViewMovesRef } from "./view-moves.ts";
import { problemRow } from "./problem-row.ts";
import { viewerMemory } from "./viewer-memory.ts";
import { Notes, ProblemNote } from "./viewer-notes.tsx";

export interface TextNotesProps {
  readonly document: JsonDocument;
  readonly state: DocumentState;
  readonly view: DocumentView;
  readonly moves: ViewMovesRef;
  readonly onViewChange: (view: DocumentView) => void;
}

/** What is wrong with a text, and what is unusual in it. */
export function TextNotes({ document, state, view, moves, onViewChange }: TextNotesProps) {
  const [areHidden, setHidden] = useState(() => viewerMemory(document).areNotesHidden);
  const showProblem = async () => {
    if (view === "raw") return moves.current?.showRow(await problemRow(document));
    viewerMemory(document).isProblemWanted = true;
    onViewChange("raw");
  };
  const showNode = (node: number) => {
    document.apply({ kind: "reveal", node });
  };
  const hide = () => {
    viewerMemory(document).areNotesHidden = true;
    setHidden(true);
  };
  return (
    <>
      <ProblemNote state={state} onShow={state.problem?.html ? null : () => void showProblem()} />
      {areHidden ? null : <Notes notes={state.notes} onShow={showNode} onHide={hide} />}
    </>
  );
}
