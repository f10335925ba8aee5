import { CornerUpLeft } from "lucide-react";
import type { PathSegments } from "../../../../shared/json-index/node-path.ts";
import { Button } from "../../../components/button.tsx";
import { CopyButton } from "../../../components/copy-button.tsx";
import { describeCounts } from "./describe-state.ts";
import { FieldFacts } from "./field-facts.tsx";
import styles from "./fields.module.css";
import type { FieldRow } from "./list-fields.ts";
import { patternPath } from "./pattern-path.ts";
import { ShortValue } from "./short-value.tsx";

export interface FieldDetailsProps {
  readonly row: FieldRow;
  readonly userPath: PathSegments;
  readonly onShow: (path: PathSegments) => void;
}

/** All there is to say about a field, and the ways on from it. */
export function FieldDetails({ row, userPath, onShow }: FieldDetailsProps) {
  const { field, place, state } = row;
  const path = patternPath(field.pattern, userPath);
  const isSent = place !== null && state !== "absent";
  return (
    <div className={styles.details}>
      <p className={styles.fullMeaning}>{field.meaning}</p>
      <FieldFacts field={field} current={state === "present" ? (place?.text ?? null) : null}>
        <div>
          <dt>This answer</dt>
          <dd>
            {describeCounts(row)}{" "}
            {isSent && state !== "null" ? (
              <ShortValue kind={place.kind} text={place.text} items={place.children} isWhole />
            ) : null}
          </dd>
        </div>
        <div>
          <dt>Path</dt>
          <dd className={styles.path}>
            <code>{path}</code>
            <CopyButton label={`Copy path of ${field.name}`} text={path} />
          </dd>
        </div>
      </FieldFacts>
      {place === null ? null : (
        <Button icon={<CornerUpLeft />} onClick={() => onShow(place.path)}>
          {isSent ? "Show in the tree" : "Show where it would stand"}
        </Button>
      )}
    </div>
  );
}
