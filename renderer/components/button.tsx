import type { ButtonHTMLAttributes, MouseEvent, ReactNode, Ref } from "react";
import styles from "./button.module.css";
import { Kbd } from "./kbd.tsx";
import { Spinner } from "./spinner.tsx";
import { toAriaKeys } from "./to-aria-keys.ts";

export type ButtonVariant = "primary" | "plain" | "quiet" | "danger";

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly variant?: ButtonVariant | undefined;
  /** Shown in the button, e.g. `Mod+Enter`; whoever shows it also listens to it. */
  readonly shortcut?: string | undefined;
  readonly icon?: ReactNode;
  /** Keeps its place, its size and the focus, and does nothing when pressed. */
  readonly busy?: boolean | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

/** The one button. At most one `primary` on a screen: the thing to do next. */
export function Button({
  variant = "plain",
  shortcut,
  icon,
  busy = false,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      type="button"
      {...rest}
      className={[styles.button, styles[variant], className].filter(Boolean).join(" ")}
      onClick={press}
      {...(busy ? { "aria-disabled": true, "aria-busy": true } : {})}
      {...(shortcut ? { "aria-keyshortcuts": toAriaKeys(shortcut) } : {})}
    >
      {busy ? <Spinner /> : icon}
      {children}
      {shortcut ? <Kbd keys={shortcut} /> : null}
    </button>
  );
}
