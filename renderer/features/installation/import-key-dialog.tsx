import { useId, useState, type FormEvent } from "react";
import type { ErrorPayload } from "../../../shared/contract/error.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { announce } from "../../components/announcer.tsx";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { ImportKeyForm } from "./import-key-form.tsx";
import { useImportKeyTexts } from "./use-import-key-texts.ts";

export interface ImportKeyDialogProps {
  readonly accountId: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Takes an own private key, pasted or from a file, and hands it to the trusted side. */
export function ImportKeyDialog({ accountId, open, onOpenChange }: ImportKeyDialogProps) {
  const formId = useId();
  const texts = useImportKeyTexts();
  const [error, setError] = useState<ErrorPayload | null>(null);
  const importing = useOperation("key.import");

  const change = (next: boolean) => {
    setError(null);
    texts.forget();
    onOpenChange(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = texts.read();
    if (!typed || importing.isPending) return;
    setError(null);
    importing.mutate(
      { accountId, ...typed },
      {
        onSuccess: () => {
          announce("The key was imported.");
          change(false);
        },
        onError: ({ payload }) => {
          setError(payload);
          texts.clearAfter(payload);
        },
        // SECURITY: a mounted mutation keeps its input, the key itself; canary spec.
        onSettled: () => importing.reset(),
      },
    );
  };

  return (
    <Dialog
      open={open}
      onOpenChange={change}
      title="Import a private key"
      description="It goes to the trusted side once and is sealed there."
      footer={
        <>
          <Button onClick={() => change(false)}>Cancel</Button>
          <Button
            variant="primary"
            shortcut="Mod+Enter"
            type="submit"
            form={formId}
            busy={importing.isPending}
          >
            Import key
          </Button>
        </>
      }
    >
      <ImportKeyForm id={formId} texts={texts} error={error} onSubmit={submit} />
    </Dialog>
  );
}
