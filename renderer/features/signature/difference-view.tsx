import type { Difference } from "../../../shared/contract/signature.ts";
import styles from "./difference-view.module.css";
import { visibleText } from "./visible-text.ts";

export interface DifferenceViewProps {
  readonly difference: Difference;
  /** What the other side is: “the body with a line feed at the end”. */
  readonly signedAs: string | null;
}

/** The first place where two bodies part, with what stands around it. */
export function DifferenceView({ difference, signedAs }: DifferenceViewProps) {
  const { offset, line, column, body, signed } = difference;
  return (
    <figure className={styles.difference}>
      <figcaption>
        First difference: byte {offset.toLocaleString("en-US")}, line {line}, column {column}
      </figcaption>
      <dl>
        <Place label="This body" place={body} />
        <Place label="Signed" place={signed} />
      </dl>
      {signedAs === null ? null : <p>Signed here: {signedAs}.</p>}
    </figure>
  );
}

interface PlaceProps {
  readonly label: string;
  readonly place: Difference["body"];
}

function Place({ label, place }: PlaceProps) {
  const { before, at, after, name } = place;
  return (
    <div className={styles.place}>
      <dt>{label}</dt>
      <dd>
        <code>
          {visibleText(before)}
          <mark>{at === "" ? name : visibleText(at)}</mark>
          {visibleText(after)}
        </code>
        {at === "" ? null : <span>{name}</span>}
      </dd>
    </div>
  );
}
