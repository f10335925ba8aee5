import { ConfirmDialog } from "../confirm-dialog.tsx";
import { formatBytes } from "../format-bytes.ts";
import type { Copying } from "./use-copying.ts";

/** Asks before a very long text is put on the clipboard. */
export function CopyQuestion({ copying }: { readonly copying: Copying }) {
  const { held, confirm, dismiss } = copying;
  return (
    <ConfirmDialog
      open={held !== null}
      onOpenChange={(open) => {
        if (!open) dismiss();
      }}
      title="Copy a very long text?"
      confirmLabel="Copy it"
      onConfirm={confirm}
    >
      <p>
        {held?.what} has {formatBytes(held?.text.length ?? 0)}. Programs it is pasted into may stop
        answering for a while. Saving it as a file is the lighter way.
      </p>
    </ConfirmDialog>
  );
}
