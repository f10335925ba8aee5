import { ConfirmDialog } from "../../components/confirm-dialog.tsx";

export interface ConsentDialogProps {
  readonly host: string;
  readonly method: string;
  readonly onAllow: () => void;
  readonly onClose: () => void;
}

/** Asked once for an account, before it changes anything at bunq's own sandbox. */
export function ConsentDialog({ host, method, onAllow, onClose }: ConsentDialogProps) {
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title="Change something at bunq’s sandbox?"
      confirmLabel={`Allow and send ${method}`}
      onConfirm={onAllow}
    >
      <p>
        This request may change what <strong>{host}</strong> keeps of this account’s user. No real
        money is there, but what is done stays done.
      </p>
      <p>Sandgate asks once: from then on this account may send POST, PUT and DELETE.</p>
    </ConfirmDialog>
  );
}
