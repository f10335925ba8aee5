import { useRef, useState } from "react";
import { readCertificateFile } from "./read-certificate-file.ts";
import { recogniseCertificate, type BroughtNote } from "./recognise-certificate.ts";

type Field = HTMLInputElement & HTMLTextAreaElement;
export type ImportField = "certificate" | "chain" | "key" | "passphrase";
export type PemField = Exclude<ImportField, "passphrase">;
type Problems = Partial<Readonly<Record<ImportField, string>>>;

/**
 * The texts of the import. They stay in their elements: React mirrors a controlled value into the
 * document, where a private key does not belong. A refusal takes nothing away of them.
 */
export function useCertificateTexts() {
  const certificate = useRef<Field>(null);
  const chain = useRef<Field>(null);
  const key = useRef<Field>(null);
  const passphrase = useRef<Field>(null);
  const fields = { certificate, chain, key, passphrase };
  const [notes, setNotes] = useState<Partial<Record<PemField, BroughtNote | null>>>({});
  const [problems, setProblems] = useState<Problems>({});

  const valueOf = (field: ImportField) => fields[field].current?.value ?? "";
  /** Says what is wrong with one text, and goes there. */
  const tell = (field: ImportField, message: string) => {
    setProblems({ [field]: message });
    fields[field].current?.focus();
  };
  const notice = (field: PemField) => {
    setProblems(({ [field]: _told, ...rest }) => rest);
    setNotes((known) => ({ ...known, [field]: recogniseCertificate(valueOf(field)) }));
  };
  const chooseFile = async (field: PemField, file: File) => {
    const read = await readCertificateFile(file);
    if (!read.ok) return tell(field, read.message);
    if (fields[field].current) fields[field].current.value = read.text;
    notice(field);
    return fields[field].current?.focus();
  };

  /** The texts as typed; null when there is no certificate, which the form then says. */
  const read = () => {
    setProblems({});
    const typed = { certificate: valueOf("certificate"), passphrase: valueOf("passphrase") };
    const more = { chain: valueOf("chain"), key: valueOf("key") };
    if (typed.certificate.trim() !== "") return { ...typed, ...more };
    tell("certificate", "Paste a certificate, or choose its file.");
    return null;
  };

  const passphraseField = passphrase;
  return { fields, passphraseField, notes, problems, tell, notice, chooseFile, read };
}

export type CertificateTexts = ReturnType<typeof useCertificateTexts>;
