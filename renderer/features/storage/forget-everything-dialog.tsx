import { useState } from "react";
import { useOperation } from "../../backend/use-operation.ts";
import { announce } from "../../components/announcer.tsx";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { TextField } from "../../components/text-field.tsx";
import { uiStore } from "../../stores/ui-store.ts";

const phrase = "forget everything";

/** The last question before everything is gone; wants the words typed. */
export function ForgetEverythingDialog({ onClose }: { readonly onClose: () => void }) {
  const [typed, setTyped] = useState("");
  const forget = useOperation("storage.forget-everything");
  const agreed = typed.trim().toLowerCase() === phrase;
  const confirm = () =>
    forget.mutate(
      { confirm: phrase },
      {
        onSuccess: () => {
          uiStore.getState().reset();
          announce("Everything was forgotten.");
        },
      },
    );
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title="Forget everything?"
      confirmLabel="Forget everything"
      danger
      confirmDisabled={!agreed}
      onConfirm={confirm}
      busy={forget.isPending}
      error={forget.error?.payload}
    >
      <p>
        Every account with its key pair, installation, API key, device, session and recorded
        exchanges, the key that seals them, and all settings. There is no way back. Files you
        exported to other folders stay there.
      </p>
      <TextField
        label={`Type “${phrase}” to confirm`}
        value={typed}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
      />
    </ConfirmDialog>
  );
}
