import styles from "./exchange-panel.module.css";

/** The method as a small mark; its colour only repeats the word. */
export function MethodMark({ method }: { readonly method: string }) {
  return (
    <span className={styles.method} data-method={method}>
      {method}
    </span>
  );
}
