import { ChooseFile } from "../installation/choose-file.tsx";
import { TextField } from "../../components/text-field.tsx";
import styles from "./import-certificate-form.module.css";
import { describeBrought } from "./recognise-certificate.ts";
import type { CertificateTexts, PemField } from "./use-certificate-texts.ts";
import type { CertificateImport } from "./use-import-certificate.ts";

export interface ImportCertificateFormProps {
  readonly id: string;
  readonly importing: CertificateImport;
  readonly hidden: boolean;
}

const words = {
  certificate: {
    label: "Certificate",
    placeholder: "-----BEGIN CERTIFICATE-----",
    hint: "PEM, DER or PKCS#12. It may hold the chain and the key as well.",
    accept: ".pem,.crt,.cer,.der,.p12,.pfx,.txt",
    rows: 4,
  },
  chain: {
    label: "Chain",
    placeholder: "-----BEGIN CERTIFICATE-----",
    hint: "Of its issuer, and those above. A self-signed one needs none.",
    accept: ".pem,.crt,.cer,.der,.txt",
    rows: 3,
  },
  key: {
    label: "Private key",
    placeholder: "-----BEGIN PRIVATE KEY-----",
    hint: "Goes to the trusted side once and is sealed there.",
    accept: ".pem,.key,.p12,.pfx,.txt",
    rows: 4,
  },
} as const;

/** Certificate and chain on the left, key and passphrase on the right. */
export function ImportCertificateForm(props: ImportCertificateFormProps) {
  const { id, importing, hidden } = props;
  const { texts, submit } = importing;
  const { passphraseField, notes, problems } = texts;
  const isEncrypted = (notes.key ?? notes.certificate)?.encrypted ?? false;
  return (
    <form id={id} className={styles.form} hidden={hidden} onSubmit={submit} noValidate>
      <div className={styles.column}>
        <MaterialField name="certificate" texts={texts} />
        <MaterialField name="chain" texts={texts} />
      </div>
      <div className={styles.column}>
        <MaterialField name="key" texts={texts} />
        <TextField
          ref={passphraseField}
          label="Passphrase"
          name="passphrase"
          secret
          hint={isEncrypted ? "The key needs it." : "Only if the key is encrypted."}
          error={problems.passphrase}
        />
      </div>
    </form>
  );
}

interface MaterialFieldProps {
  readonly name: PemField;
  readonly texts: CertificateTexts;
}

/** One text, pasted or from a file, with the file’s button at its label. */
function MaterialField({ name, texts }: MaterialFieldProps) {
  const { fields, notes, problems, notice, chooseFile } = texts;
  const { label, placeholder, hint, accept, rows } = words[name];
  const note = notes[name];
  const counted = note && name !== "key" ? describeBrought(note) : null;
  return (
    <div className={styles.material}>
      <TextField
        ref={fields[name]}
        label={label}
        name={name}
        multiline
        mono
        rows={rows}
        wrap="off"
        placeholder={placeholder}
        hint={counted ?? hint}
        error={problems[name]}
        onChange={() => notice(name)}
      />
      <div className={styles.file}>
        <ChooseFile
          label={`Choose ${label.toLowerCase()} file`}
          accept={accept}
          onChoose={(file) => void chooseFile(name, file)}
        />
      </div>
    </div>
  );
}
