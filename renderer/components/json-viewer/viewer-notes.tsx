import { FileWarning, Info, X } from "lucide-react";
import type { ReactNode } from "react";
import type { DocumentNote, DocumentState } from "../../json-document/document-state.ts";
import { Button } from "../button.tsx";
import { IconButton } from "../icon-button.tsx";
import { describeNote } from "./describe-note.ts";
import styles from "./viewer-notes.module.css";

interface NoteLineProps {
  readonly tone: "warn" | "info" | "quiet";
  readonly icon: ReactNode;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** One line above the text. */
export function NoteLine({ tone, icon, children, actions }: NoteLineProps) {
  return (
    <div className={styles.note} data-tone={tone}>
      {icon}
      <p>{children}</p>
      {actions}
    </div>
  );
}

export interface ProblemNoteProps {
  readonly state: DocumentState;
  /** Goes to the place in the text; null for a web page, of which every place is wrong. */
  readonly onShow: (() => void) | null;
}

/** Why the text is no JSON from some place on, and what is shown all the same. */
export function ProblemNote({ state, onShow }: ProblemNoteProps) {
  const { problem, nodes } = state;
  if (problem === null) return null;
  const rest = problem.html
    ? "Here is its text."
    : nodes > 0
      ? "The tree shows what came before."
      : "There is no tree; here is the text.";
  return (
    <NoteLine
      tone="warn"
      icon={<FileWarning aria-hidden="true" />}
      actions={
        onShow === null ? null : (
          <Button variant="quiet" onClick={onShow}>
            Show the place
          </Button>
        )
      }
    >
      <strong>{problem.message}</strong> {rest}
    </NoteLine>
  );
}

export interface NotesProps {
  readonly notes: readonly DocumentNote[];
  readonly onShow: (node: number) => void;
  readonly onHide: () => void;
}

/** What is unusual in a text that is valid. */
export function Notes({ notes, onShow, onHide }: NotesProps) {
  if (notes.length === 0) return null;
  return (
    <ul aria-label="Unusual in this text" className={styles.notes}>
      {notes.map((note, index) => (
        <li key={note.kind}>
          <NoteLine
            tone="quiet"
            icon={<Info aria-hidden="true" />}
            actions={
              <>
                <ShowNote note={note} onShow={onShow} />
                {index === 0 ? (
                  <IconButton label="Hide these notes" icon={<X />} onClick={onHide} />
                ) : null}
              </>
            }
          >
            {describeNote(note)}
          </NoteLine>
        </li>
      ))}
    </ul>
  );
}

function ShowNote({ note, onShow }: { readonly note: DocumentNote } & Pick<NotesProps, "onShow">) {
  const { node } = note;
  if (node === null) return null;
  return (
    <Button variant="quiet" aria-label={`Show: ${describeNote(note)}`} onClick={() => onShow(node)}>
      Show
    </Button>
  );
}
