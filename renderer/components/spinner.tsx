import styles from "./spinner.module.css";

/** Says that something runs. Without `label` it is decoration beside words that say so. */
export function Spinner({ label }: { readonly label?: string | undefined }) {
  return (
    <span
      className={styles.spinner}
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    />
  );
}
