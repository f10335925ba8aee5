import { CircleCheck, CircleHelp } from "lucide-react";
import type { Ref } from "react";
import { TextField } from "../../components/text-field.tsx";
import styles from "./api-key-field.module.css";
import type { ApiKeyNote } from "./recognise-api-key.ts";

export interface ApiKeyFieldProps {
  readonly ref: Ref<HTMLInputElement & HTMLTextAreaElement>;
  readonly note: ApiKeyNote | null;
  readonly error: string | undefined;
  readonly onType: (typed: string) => void;
}

/**
 * Where a key is typed. Uncontrolled on purpose: React mirrors a controlled value into the element's
 * attribute, where a secret does not belong; only what the key looks like is kept.
 */
export function ApiKeyField({ ref, note, error, onType }: ApiKeyFieldProps) {
  return (
    <TextField
      ref={ref}
      label="API key"
      name="api-key"
      secret
      placeholder="sandbox_…"
      hint={note ? <Recognised note={note} /> : "Goes to the trusted side once; never shown again."}
      error={error}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}

function Recognised({ note }: { readonly note: ApiKeyNote }) {
  return (
    <span className={styles.note} data-fits={note.fits}>
      {note.fits ? <CircleCheck aria-hidden="true" /> : <CircleHelp aria-hidden="true" />}
      <span>{note.text}</span>
    </span>
  );
}
