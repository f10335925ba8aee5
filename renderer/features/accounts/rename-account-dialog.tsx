import { useState, type FormEvent } from "react";
import type { AccountSummary } from "../../../shared/contract/account.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { TextField } from "../../components/text-field.tsx";
import { uiStore } from "../../stores/ui-store.ts";

const formId = "rename-account";

/** Another name for an account; nothing else changes. */
export function RenameAccountDialog({ account }: { readonly account: AccountSummary }) {
  const [name, setName] = useState(account.name);
  const rename = useOperation("account.rename");
  const { layerClosed } = uiStore.getState();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    rename.mutate({ accountId: account.id, name }, { onSuccess: layerClosed });
  };
  return (
    <Dialog
      open
      onOpenChange={layerClosed}
      title="Rename account"
      footer={
        <>
          <Button onClick={layerClosed}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} busy={rename.isPending}>
            Rename
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        <TextField
          label="Name"
          value={name}
          maxLength={60}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setName(event.target.value)}
          error={rename.error?.payload.message}
        />
      </form>
    </Dialog>
  );
}
