import type { ReactNode } from "react";
import type { ErrorPayload } from "../../shared/contract/error.ts";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { ErrorNote } from "./error-note.tsx";

export interface ConfirmDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  /** What will happen, naming what is lost. */
  readonly children: ReactNode;
  /** A verb and its object: “Remove account”. Never “OK”. */
  readonly confirmLabel: string;
  readonly danger?: boolean | undefined;
  readonly onConfirm: () => void;
  readonly busy?: boolean | undefined;
  readonly error?: ErrorPayload | null | undefined;
  /** Holds the action back until something else is done, e.g. a word typed. */
  readonly confirmDisabled?: boolean | undefined;
}

/** Asks once before something that cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, onOpenChange, title, children, confirmLabel, danger, onConfirm } = props;
  const footer = (
    <>
      <Button onClick={() => onOpenChange(false)}>Cancel</Button>
      <Button
        variant={danger ? "danger" : "primary"}
        busy={props.busy}
        disabled={props.confirmDisabled}
        onClick={onConfirm}
      >
        {confirmLabel}
      </Button>
    </>
  );
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title} footer={footer}>
      {children}
      {props.error ? <ErrorNote error={props.error} /> : null}
    </Dialog>
  );
}
