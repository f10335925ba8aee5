import styles from "./summary.module.css";

const mostNamed = 3;

/** Documented fields that the answer does not have: normal, because real answers are reduced. */
export function AbsentFields({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  if (names.length <= mostNamed) {
    return (
      <p className={styles.absent}>
        Not in this answer: <Names names={names} />
      </p>
    );
  }
  return (
    <details className={styles.absent}>
      <summary>
        Not in this answer: <Names names={names.slice(0, mostNamed)} /> and{" "}
        {names.length - mostNamed} more
      </summary>
      <p>
        <Names names={names.slice(mostNamed)} />
      </p>
    </details>
  );
}

function Names({ names }: { readonly names: readonly string[] }) {
  return names.map((name, index) => (
    <span key={name}>
      {index === 0 ? null : ", "}
      <code>{name}</code>
    </span>
  ));
}
