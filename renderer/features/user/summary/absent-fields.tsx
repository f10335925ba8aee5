import styles from "./summary.module.css";

/** Documented fields that the answer does not have: normal, because real answers are reduced. */
export function AbsentFields({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  const words = names.length === 1 ? "1 documented field" : `${names.length} documented fields`;
  return (
    <details className={styles.absent}>
      <summary>Not in this answer: {words}</summary>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <code>{name}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}
