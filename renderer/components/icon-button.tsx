import type { ReactNode } from "react";
import { Button, type ButtonProps } from "./button.tsx";
import styles from "./icon-button.module.css";
import { useActionAttributes, useBoundKeys } from "./shortcuts/bindings-context.ts";

export interface IconButtonProps extends Omit<ButtonProps, "children"> {
  /** Its tooltip, and its accessible name unless `aria-label` says another. */
  readonly label: string;
  readonly icon: ReactNode;
}

/** A button of one icon, 24 px square, named by its tooltip. */
export function IconButton({
  label,
  shortcut,
  className,
  variant = "quiet",
  ...rest
}: IconButtonProps) {
  const keys = useBoundKeys(shortcut);
  const action = useActionAttributes(shortcut);
  return (
    <Button
      aria-label={label}
      {...rest}
      variant={variant}
      className={[styles.square, className].filter(Boolean).join(" ")}
      data-tooltip={label}
      {...action}
      {...(keys === null ? {} : { "data-tooltip-keys": keys })}
    />
  );
}
