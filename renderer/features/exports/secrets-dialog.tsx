import { useState } from "react";
import type { LeftOut } from "../../../shared/contract/operations/export-operations.ts";
import type { ErrorPayload } from "../../../shared/contract/error.ts";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { secretMeaning } from "./secret-words.ts";
import styles from "./secrets-dialog.module.css";

export interface SecretsDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onWrite: () => void;
  readonly secrets: readonly LeftOut[];
  readonly directory: string;
  readonly fileName: string;
  readonly busy: boolean;
  readonly error: ErrorPayload | null;
}

/** The second choice: what will be in the file, where it will lie, and what that means. */
export function SecretsDialog(props: SecretsDialogProps) {
  const { open, onClose, onWrite, secrets, directory, fileName, busy, error } = props;
  const [isAgreed, setAgreed] = useState(false);
  const close = () => {
    setAgreed(false);
    onClose();
  };
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={close}
      title="Write a file with secrets?"
      confirmLabel="Write the file"
      confirmDisabled={!isAgreed}
      busy={busy}
      error={error}
      onConfirm={() => {
        setAgreed(false);
        onWrite();
      }}
    >
      <p>In clear text, for whoever opens the file:</p>
      <dl className={styles.secrets}>
        {secrets.map(({ name }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{secretMeaning(name)}</dd>
          </div>
        ))}
      </dl>
      <p>
        It is written to <code className={styles.path}>{directory}</code> on the machine that runs
        Sandgate, as <code>{fileName}</code> or the next free name. Only your own user account can
        read it there. Whatever copies that folder, such as a backup or a cloud, copies it, too.
      </p>
      <label className={styles.agree}>
        <input
          type="checkbox"
          checked={isAgreed}
          onChange={({ currentTarget }) => setAgreed(currentTarget.checked)}
        />
        I want these secrets in the file
      </label>
    </ConfirmDialog>
  );
}
