import type { ButtonHTMLAttributes, MouseEvent, ReactNode, Ref } from "react";
import styles from "./button.module.css";
import { Kbd } from "./kbd.tsx";
import { useActionAttributes } from "./shortcuts/bindings-context.ts";
import { Spinner } from "./spinner.tsx";

export type ButtonVariant = "primary" | "plain" | "quiet" | "danger";

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly variant?: ButtonVariant | undefined;
  /** The action it is for, by its first keys (`Mod+Enter`) or its id; shows the keys it has now. */
  readonly shortcut?: string | undefined;
  /** What the palette calls it while it is shown, in place of its own words. */
  readonly command?: string | undefined;
  readonly icon?: ReactNode;
  /** Keeps its place, its size and the focus, and does nothing when pressed. */
  readonly busy?: boolean | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

/** The one button. At most one `primary` on a screen: the thing to do next. */
export function Button({
  variant = "plain",
  shortcut,
  command,
  icon,
  busy = false,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const action = useActionAttributes(shortcut);
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
      {...action}
      data-command={command ?? ""}
    >
      {busy ? <Spinner /> : icon}
      {children}
      {shortcut ? <Kbd keys={shortcut} /> : null}
    </button>
  );
}
