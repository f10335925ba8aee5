import { Check, Copy, TriangleAlert } from "lucide-react";
import { Button, type ButtonVariant } from "./button.tsx";
import styles from "./copy-button.module.css";
import { IconButton } from "./icon-button.tsx";
import { useCopy, type CopySource } from "./use-copy.ts";

export interface CopyButtonProps {
  /** What it does, in full: “Copy user ID”. The accessible name, and the tooltip of the icon form. */
  readonly label: string;
  /** The text, or where to get it; null means the shell copied it, unseen by the page. */
  readonly text: CopySource;
  readonly variant?: ButtonVariant | undefined;
  readonly shortcut?: string | undefined;
  /** Shows the word “Copy” beside the icon. */
  readonly showLabel?: boolean | undefined;
}

const icons = { idle: <Copy />, copied: <Check />, failed: <TriangleAlert /> };
const words = { idle: "Copy", copied: "Copied", failed: "Failed" };

/** Copies one thing, becomes a check for two seconds, and says so; a failure is as visible. */
export function CopyButton({ label, text, variant, shortcut, showLabel }: CopyButtonProps) {
  const { state, copy } = useCopy(label, text);
  const press = () => void copy();
  if (!showLabel) {
    const said = state === "idle" ? label : words[state];
    return (
      <IconButton
        label={said}
        aria-label={label}
        icon={icons[state]}
        variant={variant ?? "quiet"}
        shortcut={shortcut}
        command={label}
        className={styles[state]}
        onClick={press}
      />
    );
  }
  return (
    <Button
      variant={variant ?? "plain"}
      shortcut={shortcut}
      command={label}
      icon={icons[state]}
      aria-label={label}
      onClick={press}
      data-copy={state}
    >
      <span className={styles.words}>
        {Object.entries(words).map(([key, word]) => (
          <span key={key} data-shown={key === state}>
            {word}
          </span>
        ))}
      </span>
    </Button>
  );
}
