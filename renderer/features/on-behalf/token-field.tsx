import { CircleCheck, CircleHelp } from "lucide-react";
import type { Ref } from "react";
import { TextField } from "../../components/text-field.tsx";
import type { ApiKeyNote } from "../device/recognise-api-key.ts";
import styles from "../device/api-key-field.module.css";

export interface TokenFieldProps {
  readonly ref: Ref<HTMLInputElement & HTMLTextAreaElement>;
  readonly note: ApiKeyNote | null;
  readonly error: string | undefined;
  readonly onType: (typed: string) => void;
}

/** Where a credential’s token is pasted. Uncontrolled, as every field for a secret. */
export function TokenField({ ref, note, error, onType }: TokenFieldProps) {
  return (
    <TextField
      ref={ref}
      label="Credential token"
      name="credential-token"
      secret
      placeholder="token_value"
      hint={
        note ? (
          <span className={styles.note} data-fits={note.fits}>
            {note.fits ? <CircleCheck aria-hidden="true" /> : <CircleHelp aria-hidden="true" />}
            <span>{note.text}</span>
          </span>
        ) : (
          "credential.token_value of the PartnerUserProvision. Goes to the trusted side once; never shown again."
        )
      }
      error={error}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}
