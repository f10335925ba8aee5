import { Eye, EyeOff } from "lucide-react";
import {
  useId,
  useState,
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type TextareaHTMLAttributes,
} from "react";
import { IconButton } from "./icon-button.tsx";
import styles from "./text-field.module.css";

type NativeProps = InputHTMLAttributes<HTMLInputElement> &
  TextareaHTMLAttributes<HTMLTextAreaElement>;

export interface TextFieldProps extends Omit<NativeProps, "children" | "ref"> {
  readonly label: string;
  /** Below the field: what is expected, or what it means. */
  readonly hint?: ReactNode;
  /** Replaces the hint; what is wrong and the way out. */
  readonly error?: string | undefined;
  readonly multiline?: boolean | undefined;
  /** Shown as dots, with a switch to look; never remembered by the browser. */
  readonly secret?: boolean | undefined;
  readonly mono?: boolean | undefined;
  readonly ref?: Ref<HTMLInputElement & HTMLTextAreaElement> | undefined;
}

const unremembered = {
  autoComplete: "off",
  autoCorrect: "off",
  autoCapitalize: "none",
  spellCheck: false,
} as const;

/** A labelled field. Uncontrolled or controlled like the element inside. */
export function TextField(props: TextFieldProps) {
  const { label, hint, error, multiline, secret, mono, id, className, ...native } = props;
  const own = useId();
  const fieldId = id ?? own;
  const noteId = `${fieldId}-note`;
  const [shown, setShown] = useState(false);
  const described = {
    ...((error ?? hint) ? { "aria-describedby": noteId } : {}),
    ...(error ? { "aria-invalid": true } : {}),
    ...(secret || mono ? unremembered : {}),
  };
  const looks = [styles.input, mono || secret ? styles.mono : ""].filter(Boolean).join(" ");
  return (
    <div className={[styles.field, className].filter(Boolean).join(" ")}>
      <label htmlFor={fieldId} className={styles.label}>
        {label}
      </label>
      <div className={styles.control} data-secret={secret ?? false}>
        {multiline ? (
          <textarea rows={6} {...native} {...described} id={fieldId} className={looks} />
        ) : (
          <input
            type={secret && !shown ? "password" : "text"}
            {...native}
            {...described}
            id={fieldId}
            className={looks}
          />
        )}
        {secret && !multiline ? (
          <span className={styles.reveal}>
            <IconButton
              label={shown ? `Hide ${label}` : `Show ${label}`}
              icon={shown ? <EyeOff /> : <Eye />}
              onClick={() => setShown(!shown)}
            />
          </span>
        ) : null}
      </div>
      {(error ?? hint) ? (
        <div id={noteId} className={error ? styles.error : styles.hint} aria-live="polite">
          {error ?? hint}
        </div>
      ) : null}
    </div>
  );
}
