import { FileKey } from "lucide-react";
import type { OutputOf } from "../../../shared/contract/operations.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { announce } from "../../components/announcer.tsx";
import { Button } from "../../components/button.tsx";
import { CopyButton } from "../../components/copy-button.tsx";
import { ErrorNote } from "../../components/error-note.tsx";
import { formatBytes } from "../../components/format-bytes.ts";
import styles from "./export-panel.module.css";

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });

const outcomes = {
  removed: "The file was removed.",
  gone: "The file is not there any more. If it was moved, it still holds the secrets.",
  moved:
    "The file of this name is not the one that was written: it was replaced, or edited and saved. It stays, and may hold the secrets; so does the first one, if it was moved.",
} as const;

export interface WrittenFileProps {
  readonly file: OutputOf<"export.write">;
  readonly onGone: () => void;
}

/** Where the file with secrets lies, and the way back. */
export function WrittenFile({ file, onGone }: WrittenFileProps) {
  const remove = useOperation("export.remove");
  const press = () =>
    remove.mutate(
      { fileId: file.fileId },
      {
        onSuccess: ({ outcome }) => {
          announce(outcomes[outcome]);
          if (outcome === "removed") onGone();
        },
      },
    );
  return (
    <section className={styles.written} aria-label="The file with secrets">
      <FileKey aria-hidden="true" />
      <p>
        <code className={styles.path}>{file.path}</code>
        <small>
          {formatBytes(file.bytes)}, readable by your user account only. Holds the{" "}
          {list.format(file.secrets)}.
        </small>
      </p>
      <CopyButton label="Copy the path of the file" text={file.path} />
      {remove.data ? (
        <Button onClick={onGone}>Done</Button>
      ) : (
        <Button busy={remove.isPending} onClick={press}>
          Remove the file
        </Button>
      )}
      {remove.data ? <p>{outcomes[remove.data.outcome]}</p> : null}
      {remove.error ? <ErrorNote error={remove.error.payload} /> : null}
    </section>
  );
}
