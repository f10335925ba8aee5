import type { ReactNode } from "react";
import { Button, type ButtonProps } from "./button.tsx";
import styles from "./icon-button.module.css";
import { Tooltip } from "./tooltip.tsx";

export interface IconButtonProps extends Omit<ButtonProps, "children"> {
  /** Its accessible name and its tooltip. */
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
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <Button
        aria-label={label}
        {...rest}
        variant={variant}
        className={[styles.square, className].filter(Boolean).join(" ")}
      />
    </Tooltip>
  );
}
