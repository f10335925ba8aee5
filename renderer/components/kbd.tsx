import { formatKeys } from "./format-keys.ts";
import { isApple } from "./is-apple.ts";
import styles from "./kbd.module.css";

/** A shortcut as its platform writes it. Hidden from assistive technology: controls carry `aria-keyshortcuts`. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <kbd className={styles.kbd} aria-hidden="true">
      {formatKeys(keys, isApple)}
    </kbd>
  );
}
