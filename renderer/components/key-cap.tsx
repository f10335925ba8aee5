import { formatKeys } from "./format-keys.ts";
import { isApple } from "./is-apple.ts";
import styles from "./kbd.module.css";

/** Keys as their platform writes them. Hidden from assistive technology: controls carry `aria-keyshortcuts`. */
export function KeyCap({ keys }: { readonly keys: string }) {
  return (
    <kbd className={styles.kbd} aria-hidden="true">
      {formatKeys(keys, isApple)}
    </kbd>
  );
}
