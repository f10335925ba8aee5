import { FactRow, type FactRowProps } from "./fact-row.tsx";
import type { ShownFact } from "./resolve-summary.ts";
import styles from "./summary.module.css";

interface FactGroupProps extends Omit<FactRowProps, "fact"> {
  readonly title: string;
  readonly facts: readonly ShownFact[];
}

/** Lines that belong together, under their title. */
export function FactGroup({ title, facts, ...rest }: FactGroupProps) {
  return (
    <section className={styles.group} aria-label={title}>
      <h2>{title}</h2>
      <FactLines facts={facts} {...rest} />
    </section>
  );
}

export function FactLines({ facts, ...rest }: Omit<FactGroupProps, "title">) {
  return (
    <dl className={styles.facts}>
      {facts.map((fact, index) => (
        // the distinguished name's parts all stand at one path
        // oxlint-disable-next-line react/no-array-index-key -- a summary never changes
        <FactRow key={index} fact={fact} {...rest} />
      ))}
    </dl>
  );
}
