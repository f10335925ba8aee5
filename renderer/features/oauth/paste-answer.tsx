import { useRef, useState, type FormEvent } from "react";
import { useOperation } from "../../backend/use-operation.ts";
import { Button } from "../../components/button.tsx";
import { TextField } from "../../components/text-field.tsx";
import styles from "./paste-answer.module.css";

export interface PasteAnswerProps {
  readonly accountId: string;
  /** True where no browser comes back to this app. */
  readonly isNeeded: boolean;
}

/** For a redirect that led elsewhere. Uncontrolled: what is pasted holds the code. */
export function PasteAnswer({ accountId, isNeeded }: PasteAnswerProps) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [error, setError] = useState<string>();
  const paste = useOperation("oauth.paste-answer");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (paste.isPending) return;
    paste.mutate(
      { accountId, answer: field.current?.value ?? "" },
      {
        onError: ({ payload }) => {
          setError(payload.message);
          field.current?.focus();
        },
        onSettled: () => {
          if (field.current) field.current.value = "";
          // SECURITY: a mounted mutation keeps its input, the code in it; the OAuth specs look.
          paste.reset();
        },
      },
    );
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        ref={field}
        className={styles.field}
        label={isNeeded ? "Where the browser was sent" : "Did the browser end up elsewhere?"}
        name="answer"
        mono
        placeholder="https://…?code=…&state=…"
        hint="Paste the whole address, or the code alone. A code lives for a few minutes."
        error={error}
        onChange={() => setError(undefined)}
      />
      <Button type="submit" busy={paste.isPending}>
        Use it
      </Button>
    </form>
  );
}
