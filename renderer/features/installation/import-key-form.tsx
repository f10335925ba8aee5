import type { FormEvent } from "react";
import type { ErrorPayload } from "../../../shared/contract/error.ts";
import { ErrorNote } from "../../components/error-note.tsx";
import { TextField } from "../../components/text-field.tsx";
import { ChooseFile } from "./choose-file.tsx";
import styles from "./import-key-form.module.css";
import type { ImportKeyTexts } from "./use-import-key-texts.ts";

export interface ImportKeyFormProps {
  readonly id: string;
  readonly texts: ImportKeyTexts;
  readonly error: ErrorPayload | null;
  readonly onSubmit: (event: FormEvent) => void;
}

const accepted = "PKCS#8 or PKCS#1, encrypted or not. RSA with 2048 bits, as bunq asks.";

/** The key, from the clipboard or a file, and its passphrase where it has one. */
export function ImportKeyForm({ id, texts, error, onSubmit }: ImportKeyFormProps) {
  const { pemField, passphraseField, note, problem, notice, chooseFile } = texts;
  const field = error?.field;
  return (
    <form id={id} className={styles.form} onSubmit={onSubmit}>
      {error && field !== "pem" && field !== "passphrase" ? <ErrorNote error={error} /> : null}
      <TextField
        ref={pemField}
        label="Private key (PEM)"
        name="pem"
        multiline
        mono
        rows={7}
        wrap="off"
        placeholder="-----BEGIN PRIVATE KEY-----"
        hint={note?.text ?? accepted}
        error={problem ?? (field === "pem" ? error?.message : undefined)}
        onChange={notice}
      />
      <div className={styles.file}>
        <ChooseFile
          label="Choose a file"
          accept=".pem,.key,.txt"
          onChoose={(file) => void chooseFile(file)}
        />
        <span className={styles.hint}>At most 64 KB; read here and passed on.</span>
      </div>
      <TextField
        ref={passphraseField}
        label="Passphrase"
        name="passphrase"
        secret
        hint={note?.encrypted ? "This key needs it." : "Only if the key is encrypted."}
        error={field === "passphrase" ? error?.message : undefined}
      />
    </form>
  );
}
