import { Check, ChevronRight, Copy, TriangleAlert } from "lucide-react";
import type { PathSegments } from "../../../shared/json-index/node-path.ts";
import type { PathStyle } from "../../../shared/json-index/path-text.ts";
import type { JsonDocument } from "../../json-document/json-document.ts";
import { useDocumentState } from "../../json-document/use-document-state.ts";
import { IconButton } from "../icon-button.tsx";
import styles from "./breadcrumb.module.css";
import { middleCut, shownSegments } from "./shown-segments.ts";
import { pathStyleNames, pathStyles } from "./path-styles.ts";
import type { CopyOutcome } from "./use-copying.ts";

export interface BreadcrumbProps {
  readonly document: JsonDocument;
  readonly style: PathStyle;
  readonly onStyle: (style: PathStyle) => void;
  readonly onCopyPath: () => void;
  readonly outcome: CopyOutcome | null;
}

/** Below every view: where the selected node stands, and its path to take away. */
export function Breadcrumb(props: BreadcrumbProps) {
  const { document, style, onStyle, onCopyPath, outcome } = props;
  const { selection } = useDocumentState(document);
  const path = selection?.path ?? null;
  return (
    <div className={styles.bar}>
      <nav aria-label="Path of the selected value" className={styles.path}>
        {selection === null || path === null ? (
          <span className={styles.deep}>Deeper than 64 levels</span>
        ) : (
          <Segments document={document} node={selection.node} path={path} />
        )}
      </nav>
      <IconButton
        label={`Copy path as ${pathStyleNames[style]}`}
        icon={<Copy />}
        shortcut="Mod+Shift+C"
        onClick={onCopyPath}
      />
      <select
        aria-label="Notation of copied paths"
        className={styles.style}
        value={style}
        onChange={({ currentTarget }) => {
          const chosen = pathStyles.find((candidate) => candidate === currentTarget.value);
          if (chosen) onStyle(chosen);
        }}
      >
        {pathStyles.map((value) => (
          <option key={value} value={value}>
            {pathStyleNames[value]}
          </option>
        ))}
      </select>
      <span className={styles.spacer} />
      {outcome === null ? null : <Outcome outcome={outcome} />}
    </div>
  );
}

interface SegmentsProps {
  readonly document: JsonDocument;
  readonly node: number;
  readonly path: PathSegments;
}

function Segments({ document, node, path }: SegmentsProps) {
  // of a name that stands twice in its object, a path says the last one: not always where this is
  const select = async (levels: number) => {
    const ancestor = await document.ancestorOf(node, path.length - levels);
    if (ancestor !== null) document.apply({ kind: "reveal", node: ancestor });
  };
  return (
    <ol>
      {shownSegments(["$", ...path]).map((segment, index) => (
        <li key={segment?.level ?? "gap"}>
          {index === 0 ? null : <ChevronRight aria-hidden="true" />}
          {segment === null ? (
            <span>…</span>
          ) : (
            <button
              type="button"
              title={segment.text}
              {...(segment.level === path.length ? { "aria-current": "true" as const } : {})}
              onClick={() => void select(segment.level)}
            >
              {middleCut(segment.text)}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Screen readers hear it from the announcer. */
function Outcome({ outcome }: { readonly outcome: CopyOutcome }) {
  const hasFailed = outcome.state === "failed";
  return (
    <span className={styles.outcome} data-failed={hasFailed} aria-hidden="true">
      {hasFailed ? <TriangleAlert /> : <Check />}
      {hasFailed ? `${outcome.what}: copying failed` : `${outcome.what} copied`}
    </span>
  );
}
