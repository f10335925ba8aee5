import { useState, type FormEvent } from "react";
import type { SavedRequest } from "../../../shared/contract/request.ts";
import type { RequestDraft } from "../../../shared/requests/request-draft.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { announce } from "../../components/announcer.tsx";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { TextField } from "../../components/text-field.tsx";

const formId = "save-request";

export interface SaveDialogProps {
  readonly accountId: string;
  readonly draft: RequestDraft;
  /** The one it takes the place of, or could. */
  readonly saved: SavedRequest | null;
  readonly name: string;
  /** Only another name is wanted. */
  readonly isRename?: boolean;
  readonly onSaved: (savedId: string, name: string) => void;
  readonly onClose: () => void;
}

/** Keeps a request under a name, over the saved one it came from or beside it. */
export function SaveDialog(props: SaveDialogProps) {
  const { accountId, draft, saved, isRename = false, onSaved, onClose } = props;
  const [name, setName] = useState(props.name);
  const save = useOperation("request.save");
  const keep = (savedId: string | null) =>
    save.mutate(
      { accountId, name, draft, ...(savedId === null ? {} : { savedId }) },
      {
        onSuccess: (output) => {
          onSaved(output.savedId, name.trim());
          announce(`Saved as ${name.trim()}.`);
          onClose();
        },
      },
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep(saved?.id ?? null);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={isRename ? "Rename request" : "Save request"}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          {saved && !isRename ? (
            <Button busy={save.isPending} onClick={() => keep(null)}>
              Save as another
            </Button>
          ) : null}
          <Button variant="primary" type="submit" form={formId} busy={save.isPending}>
            {isRename ? "Rename" : "Save"}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        <TextField
          label="Name"
          value={name}
          maxLength={80}
          autoComplete="off"
          onFocus={(event) => event.target.select()}
          onChange={(event) => setName(event.target.value)}
          hint={isRename ? undefined : "Kept sealed for this account, without the secrets in it."}
          error={save.error?.payload.message}
        />
      </form>
    </Dialog>
  );
}
