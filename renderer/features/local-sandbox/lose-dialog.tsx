import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { SandboxLoss } from "../../../shared/contract/local-sandbox.ts";
import { localSandboxQuery } from "../../backend/local-sandbox-query.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { announce } from "../../components/announcer.tsx";
import { ChoiceGroup, type Choice } from "../../components/choice-group.tsx";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";

const losses: readonly Choice<SandboxLoss>[] = [
  {
    value: "everything",
    label: "Everything",
    detail: "Installations, devices, API keys, users, sessions and money, as bunq empties its own.",
  },
  { value: "keys", label: "Users and API keys", detail: "With their devices, sessions and money." },
  { value: "devices", label: "Devices", detail: "Keys can be registered again." },
  {
    value: "client-keys",
    label: "Clients’ public keys",
    detail: "Every installation gets a stranger’s key: no signature verifies any more.",
  },
];

/** Asks what the sandbox is to forget; there is no way back. */
export function LoseDialog({ onClose }: { readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const [what, setWhat] = useState<SandboxLoss>("everything");
  const lose = useOperation("sandbox.lose");
  const confirm = () =>
    lose.mutate(
      { what },
      {
        onSuccess: (facts) => {
          queryClient.setQueryData(localSandboxQuery.queryKey, facts);
          announce("The local sandbox has forgotten it.");
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title="Make the local sandbox forget?"
      confirmLabel="Make it forget"
      danger
      onConfirm={confirm}
      busy={lose.isPending}
      error={lose.error?.payload}
    >
      <p>
        There is no way back. Accounts here keep what they hold and find out at their next step. The
        demo keys come back when Sandgate starts again.
      </p>
      <ChoiceGroup label="What it forgets" value={what} onChange={setWhat} choices={losses} />
    </ConfirmDialog>
  );
}
