import { CircleOff } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";

/** Ends the provision at bunq, after asking: its user can then be acted for no more. */
export function CloseProvision({ onClose }: { readonly onClose: () => void }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="quiet" icon={<CircleOff />} onClick={() => setAsking(true)}>
        Close the provision
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Close this provision?"
        confirmLabel="Close the provision"
        danger
        onConfirm={() => {
          setAsking(false);
          onClose();
        }}
      >
        <p>
          bunq is told <code>CANCELLED</code>. The token dies, and with it every session opened on
          behalf of this user, here and elsewhere. It cannot be opened again.
        </p>
      </ConfirmDialog>
    </>
  );
}
