import { useEffect, useRef, type FormEvent } from "react";
import { Button } from "../../components/button.tsx";
import { ErrorNote } from "../../components/error-note.tsx";
import { TextField } from "../../components/text-field.tsx";
import { ChooseFile } from "../installation/choose-file.tsx";
import { useDroppedFile } from "../inspector/use-dropped-file.ts";
import styles from "./import-panel.module.css";
import { InspectedContext } from "./inspected-context.tsx";
import { useImportText, wantsPassphrase } from "./use-import-text.ts";

/** What another client left, looked into before anything is made of it. */
export function ImportPanel() {
  const found = useImportText();
  const { isOver, events } = useDroppedFile((_name, source) => void found.lookInto(source));
  return (
    <div className={styles.panel} data-over={isOver} {...events}>
      {found.inspected ? (
        <InspectedContext inspected={found.inspected} found={found} />
      ) : (
        <Offer found={found} />
      )}
    </div>
  );
}

function Offer({ found }: { readonly found: ReturnType<typeof useImportText> }) {
  // Uncontrolled: React would mirror a controlled value into the document.
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = field.current?.value ?? "";
    if (field.current) field.current.value = "";
    void found.lookInto(text);
  };
  return (
    <>
      <p className={styles.intro}>
        A <code>bunq.conf</code> of bunq’s Python, PHP, Java or C# SDK, an environment of bunq’s
        Postman collection, or a private key in PEM form. It is looked into first; only then, if you
        want, an account is made of it. Sandbox only.
      </p>
      {wantsPassphrase(found.error) ? (
        <PassphraseForm found={found} />
      ) : found.error ? (
        <ErrorNote error={found.error} onDismiss={found.forget} />
      ) : null}
      <div className={styles.drop}>
        <p>Drop a file here, or</p>
        <ChooseFile
          label="Choose a file"
          accept=".conf,.json,.pem,.key,.txt"
          onChoose={(file) => void found.lookInto(file)}
        />
      </div>
      <form className={styles.paste} onSubmit={submit}>
        <TextField
          ref={field}
          label="Or paste the text"
          multiline
          mono
          rows={6}
          wrap="off"
          placeholder={'{"environment_type": "SANDBOX", "api_key": …'}
        />
        <Button type="submit" busy={found.isBusy}>
          Look into it
        </Button>
      </form>
    </>
  );
}

/** What a key that is protected wants; the key itself is still at hand. */
function PassphraseForm({ found }: { readonly found: ReturnType<typeof useImportText> }) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const passphrase = field.current?.value ?? "";
    if (field.current) field.current.value = "";
    found.open(passphrase);
  };
  return (
    <form className={styles.passphrase} onSubmit={submit}>
      <TextField
        ref={field}
        label="Passphrase of the key"
        secret
        hint="The key you brought is protected by one."
        error={found.isTried ? found.error?.message : undefined}
      />
      <span className={styles.actions}>
        <Button type="submit" variant="primary" busy={found.isBusy}>
          Open the key
        </Button>
        <Button onClick={found.forget}>Discard</Button>
      </span>
    </form>
  );
}
