import { FileWarning } from "lucide-react";
import { useMemo } from "react";
import type { JsonNode } from "../../../shared/json/json-node.ts";
import { JsonSyntaxError } from "../../../shared/json/json-syntax-error.ts";
import { parseJson } from "../../../shared/json/parse-json.ts";
import { CodeText } from "../code-text/code-text.tsx";
import styles from "./json-tree.module.css";
import { TreeView } from "./tree-view.tsx";

export interface JsonTreeProps {
  /** The whole JSON text; paths are counted from its beginning. */
  readonly text: string;
  /** Accessible name: “User object”. */
  readonly label: string;
  /** Which part is shown; the whole where it answers null. Keep the function stable. */
  readonly pick?: ((root: JsonNode) => JsonNode | null) | undefined;
  /** Own words for a value, shown instead of the general hint. */
  readonly explain?: ((node: JsonNode) => string | null) | undefined;
  /** The value selected at first; the root otherwise. */
  readonly isStart?: ((node: JsonNode) => boolean) | undefined;
  /** How many levels are open at first. */
  readonly openDepth?: number | undefined;
}

/** A JSON text as a readable tree; a text that is no JSON as what it is, with the reason. */
export function JsonTree(props: JsonTreeProps) {
  const { text, label, pick, explain, isStart, openDepth = 1 } = props;
  const root = useMemo(() => read(text, pick), [text, pick]);
  if (root instanceof JsonSyntaxError) return <InvalidJson text={text} error={root} />;
  return (
    <TreeView
      key={text}
      root={root}
      label={label}
      openDepth={openDepth}
      explain={explain}
      isStart={isStart}
    />
  );
}

function read(text: string, pick: JsonTreeProps["pick"]): JsonNode | JsonSyntaxError {
  try {
    const root = parseJson(text);
    return pick?.(root) ?? root;
  } catch (error) {
    if (error instanceof JsonSyntaxError) return error;
    throw error;
  }
}

function InvalidJson({ text, error }: { readonly text: string; readonly error: JsonSyntaxError }) {
  return (
    <div className={styles.view}>
      <p className={styles.invalid}>
        <FileWarning aria-hidden="true" />
        <span>
          {error.truncated
            ? "This JSON ends too early, so there is no tree."
            : "This is not JSON, so there is no tree."}{" "}
          {error.message}
        </span>
      </p>
      <CodeText text={text} label="Text that is not JSON" />
    </div>
  );
}
