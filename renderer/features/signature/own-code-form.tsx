import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useId } from "react";
import { exchangeListQuery } from "../../backend/queries.ts";
import { Button } from "../../components/button.tsx";
import { ErrorNote } from "../../components/error-note.tsx";
import { formatBytes } from "../../components/format-bytes.ts";
import { IconButton } from "../../components/icon-button.tsx";
import { TextField } from "../../components/text-field.tsx";
import { ChooseFile } from "../installation/choose-file.tsx";
import { ExchangeSelect } from "./exchange-select.tsx";
import { FormSwitch } from "./form-switch.tsx";
import styles from "./own-code-form.module.css";
import type { Explain } from "./use-explain.ts";
import type { KeyChoice } from "./use-question.ts";

export interface OwnCodeFormProps {
  readonly accountId: string;
  readonly explain: Explain;
}

const forms = [
  ["text", "Text"],
  ["hex", "Hex"],
  ["base64", "Base64"],
] as const;

const bodyHints = {
  text: "As UTF-8, with LF at line ends. For other bytes choose a file, or paste hex.",
  hex: "Pairs of digits; spaces, colons and 0x between them are fine.",
  base64: "Standard base64 of the bytes.",
} as const;

const fieldsOfForm = ["body", "signature", "publicKeyPem", "key"];

/** What was sent, its signature, and the key to check it with. */
export function OwnCodeForm({ accountId, explain }: OwnCodeFormProps) {
  const { form, submit, failure, isPending, key } = explain;
  const errorOf = (field: string) => (failure?.field === field ? failure.message : undefined);
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={submit}
      noValidate
      aria-label="Your own code"
    >
      <BodyField explain={explain} error={errorOf("body")} />
      <TextField
        label="Signature"
        name="signature"
        multiline
        mono
        rows={4}
        placeholder="X-Bunq-Client-Signature: qB/d2z…"
        hint="The value of the header, with or without its name."
        error={errorOf("signature")}
      />
      <KeyField explain={explain} error={errorOf("key")} />
      {key === "pasted" ? (
        <TextField
          label="Public key (PEM)"
          name="publicKeyPem"
          multiline
          mono
          rows={4}
          placeholder="-----BEGIN PUBLIC KEY-----"
          hint="A certificate does as well. Never a private key."
          error={errorOf("publicKeyPem")}
          onChange={(event) => explain.refusePrivateKey(event.currentTarget)}
        />
      ) : null}
      <MoreFields accountId={accountId} explain={explain} />
      {failure && !fieldsOfForm.includes(failure.field ?? "") ? (
        <ErrorNote error={failure} />
      ) : null}
      <div className={styles.actions}>
        <Button variant="primary" type="submit" busy={isPending}>
          Explain
        </Button>
      </div>
    </form>
  );
}

interface FieldProps {
  readonly explain: Explain;
  readonly error: string | undefined;
}

function BodyField({ explain, error }: FieldProps) {
  const { bodyAs, setBodyAs, file, setFile, chooseFile } = explain;
  return (
    <div className={styles.body}>
      <div className={styles.bar}>
        <FormSwitch label="Form of the body" value={bodyAs} forms={forms} onChange={setBodyAs} />
        <ChooseFile label="Choose a file" accept="" onChoose={(one) => void chooseFile(one)} />
      </div>
      {file ? (
        <p className={styles.file}>
          <span>
            Body: {file.name}, {formatBytes(file.bytes)}
          </span>
          <IconButton label="Take the file away" icon={<X />} onClick={() => setFile(null)} />
        </p>
      ) : (
        <TextField
          label="Body"
          name="body"
          multiline
          mono
          rows={7}
          hint={bodyHints[bodyAs]}
          error={error}
        />
      )}
    </div>
  );
}

const keyChoices: readonly (readonly [value: KeyChoice, word: string])[] = [
  ["account", "This account’s key pair"],
  ["bunq", "bunq’s key of this installation"],
  ["pasted", "A public key that I paste"],
];

function KeyField({ explain, error }: FieldProps) {
  const id = useId();
  const { key, setKey } = explain;
  return (
    <div className={styles.key}>
      <label htmlFor={id}>Checked with</label>
      <select
        id={id}
        name="key"
        value={key}
        {...(error ? { "aria-invalid": true, "aria-describedby": `${id}-error` } : {})}
        onChange={({ currentTarget }) => {
          const chosen = keyChoices.find(([value]) => value === currentTarget.value)?.[0];
          if (chosen) setKey(chosen);
        }}
      >
        {keyChoices.map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
      {error ? (
        <p id={`${id}-error`} className={styles.error} aria-live="polite">
          {error}
        </p>
      ) : null}
    </div>
  );
}

function MoreFields({ accountId, explain }: OwnCodeFormProps) {
  const { exchangeId, setExchangeId } = explain;
  const lines = useQuery(exchangeListQuery(accountId)).data?.exchanges ?? [];
  return (
    <>
      <details className={styles.more}>
        <summary>What the body should have been</summary>
        <div>
          <TextField
            label="Intended body"
            name="intended"
            multiline
            mono
            rows={4}
            hint="The first place where the two part is shown."
          />
          <ExchangeSelect
            label="Or compare with"
            lines={lines.filter(({ requestBytes }) => requestBytes > 0)}
            value={exchangeId}
            onChoose={setExchangeId}
            none="No exchange"
          />
        </div>
      </details>
      <details className={styles.more}>
        <summary>The rest of the request, for code from before 2020</summary>
        <div>
          <div className={styles.line}>
            <TextField label="Method" name="method" defaultValue="POST" mono />
            <TextField label="Path" name="path" placeholder="/v1/session-server" mono />
          </div>
          <TextField
            label="Headers"
            name="headers"
            multiline
            mono
            rows={5}
            placeholder={"Cache-Control: no-cache\nUser-Agent: …"}
            hint="One a line, as they were sent."
          />
        </div>
      </details>
    </>
  );
}
