import { Download, KeyRound } from "lucide-react";
import { useCallback, useState } from "react";
import { exportForms } from "../../../shared/export-formats.ts";
import type { InputOf, OutputOf } from "../../../shared/contract/operations.ts";
import { CallError } from "../../backend/call-error.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { announce } from "../../components/announcer.tsx";
import { Button } from "../../components/button.tsx";
import { CopyButton } from "../../components/copy-button.tsx";
import { ErrorNote } from "../../components/error-note.tsx";
import { saveBlob } from "../../components/save-blob.ts";
import styles from "./export-panel.module.css";
import { readWholeExport } from "./read-whole-export.ts";
import { SecretsDialog } from "./secrets-dialog.tsx";
import { WrittenFile } from "./written-file.tsx";

export interface ExportActionsProps {
  readonly wanted: InputOf<"export.write">;
  /** Null while there is nothing to save. */
  readonly preview: OutputOf<"export.preview"> | null;
}

/** Copy and save without secrets; a file with them is another choice, with its own question. */
export function ExportActions({ wanted, preview }: ExportActionsProps) {
  const [file, setFile] = useState<OutputOf<"export.write"> | null>(null);
  const kept = preview?.leftOut.filter(({ isKept }) => isKept) ?? [];
  const copy = useCallback(async () => (await readWholeExport(wanted)).text, [wanted]);
  return (
    <>
      <span className={styles.actions}>
        {preview ? <CopyButton label="Copy the export" text={copy} showLabel /> : null}
        <SaveButton wanted={wanted} disabled={preview === null} />
        {exportForms[wanted.format].takesSecrets && preview && kept.length > 0 ? (
          <IncludeSecrets wanted={wanted} preview={preview} onWritten={setFile} />
        ) : null}
      </span>
      {file ? <WrittenFile key={file.fileId} file={file} onGone={() => setFile(null)} /> : null}
    </>
  );
}

interface SaveButtonProps {
  readonly wanted: ExportActionsProps["wanted"];
  readonly disabled: boolean;
}

function SaveButton({ wanted, disabled }: SaveButtonProps) {
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const save = async () => {
    setSaving(true);
    setError(null);
    try {
      const { text, mediaType, fileName } = await readWholeExport(wanted);
      saveBlob(new Blob([text], { type: mediaType }), fileName);
      announce(`${fileName} was handed over to be saved, without secrets.`);
    } catch (thrown) {
      if (!(thrown instanceof CallError)) throw thrown;
      setError(thrown);
    } finally {
      setSaving(false);
    }
  };
  return (
    <>
      <Button icon={<Download />} busy={isSaving} disabled={disabled} onClick={() => void save()}>
        Save
      </Button>
      {error ? <ErrorNote error={error.payload} /> : null}
    </>
  );
}

interface IncludeSecretsProps {
  readonly wanted: ExportActionsProps["wanted"];
  readonly preview: OutputOf<"export.preview">;
  readonly onWritten: (file: OutputOf<"export.write">) => void;
}

function IncludeSecrets({ wanted, preview, onWritten }: IncludeSecretsProps) {
  const [isAsked, setAsked] = useState(false);
  const write = useOperation("export.write");
  const confirm = () =>
    write.mutate(wanted, {
      onSuccess: (file) => {
        setAsked(false);
        onWritten(file);
        announce(`The file with secrets was written to ${file.path}.`);
      },
    });
  return (
    <>
      <Button icon={<KeyRound />} onClick={() => setAsked(true)}>
        Include secrets…
      </Button>
      <SecretsDialog
        open={isAsked}
        onClose={() => {
          setAsked(false);
          write.reset();
        }}
        onWrite={confirm}
        secrets={preview.leftOut.filter(({ isKept }) => isKept)}
        directory={preview.directory}
        fileName={preview.fileName}
        busy={write.isPending}
        error={write.error?.payload ?? null}
      />
    </>
  );
}
