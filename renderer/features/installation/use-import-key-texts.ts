import { useRef, useState } from "react";
import type { ErrorPayload } from "../../../shared/contract/error.ts";
import { readPemFile } from "./read-pem-file.ts";
import { recognisePem, type PemNote } from "./recognise-pem.ts";

type Field = HTMLInputElement & HTMLTextAreaElement;

/**
 * The two texts of the import form. They stay in their elements: React mirrors a controlled value
 * into the document, where a secret does not belong. Only what the key looks like is kept.
 */
export function useImportKeyTexts() {
  const pemField = useRef<Field>(null);
  const passphraseField = useRef<Field>(null);
  const [note, setNote] = useState<PemNote | null>(null);
  const [problem, setProblem] = useState<string | undefined>(undefined);

  const notice = () => {
    setProblem(undefined);
    setNote(recognisePem(pemField.current?.value ?? ""));
  };

  const chooseFile = async (file: File) => {
    const read = await readPemFile(file);
    if (pemField.current) pemField.current.value = read.ok ? read.text : "";
    notice();
    if (!read.ok) setProblem(read.message);
    (read.ok ? passphraseField : pemField).current?.focus();
  };

  /** The texts as typed; null when there is no key, which the form then says. */
  const read = () => {
    const pem = pemField.current?.value.trim() ?? "";
    const passphrase = passphraseField.current?.value ?? "";
    if (pem !== "") return { pem, ...(passphrase === "" ? {} : { passphrase }) };
    setProblem("Paste a private key, or choose its file.");
    pemField.current?.focus();
    return null;
  };

  /** Drops what must not stay after a failure and puts the focus where to go on. */
  const clearAfter = ({ field }: ErrorPayload) => {
    if (passphraseField.current) passphraseField.current.value = "";
    // an encrypted key opens nothing by itself, so only its passphrase is asked again
    if (field === "passphrase") {
      passphraseField.current?.focus();
      return;
    }
    if (pemField.current) pemField.current.value = "";
    setNote(null);
    pemField.current?.focus();
  };

  const forget = () => {
    setNote(null);
    setProblem(undefined);
  };

  return {
    pemField,
    passphraseField,
    note,
    problem,
    notice,
    chooseFile,
    read,
    clearAfter,
    forget,
  };
}

export type ImportKeyTexts = ReturnType<typeof useImportKeyTexts>;
