import styles from "./bullet-list.module.css";

/** Things named one under the other, e.g. those that will be forgotten. */
export function BulletList({ items }: { readonly items: readonly string[] }) {
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
