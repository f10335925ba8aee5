import { useQuery } from "@tanstack/react-query";
import { useMemo, useRef, useState, type ReactNode } from "react";
import type { JsonTrail } from "../../../../shared/user/find-user.ts";
import { settingsQuery } from "../../../backend/queries.ts";
import type { JsonDocument } from "../../../json-document/json-document.ts";
import { FieldPopover } from "../fields/field-popover.tsx";
import styles from "./summary.module.css";
import { useCopyPath } from "./use-copy-path.ts";
import { useOneTabStop } from "./use-one-tab-stop.ts";
import { useShownValue } from "./use-shown-value.ts";
import { useValueKeys } from "./use-value-keys.ts";
import { ValueCard, type ValueAction } from "./value-card.tsx";

interface ValueRegionProps {
  readonly label: string;
  readonly document: JsonDocument;
  /** Selects the value in the tree and goes there. */
  readonly onShow: (path: JsonTrail) => void;
  readonly children: ReactNode;
}

const outcomeWords = { copied: "Copied", failed: "Failed" };

/** The path of the value behind a control, as `FactRow` wrote it there. */
function pathOfValue(control: HTMLElement): JsonTrail {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by FactRow
  return JSON.parse(control.dataset["path"] ?? "[]") as JsonTrail;
}

/**
 * A region of values that are one tab stop together: arrows go from value to value, and a card
 * beside the value at hand tells how it was sent, where it stands and what it means.
 */
export function ValueRegion({ label, document, onShow, children }: ValueRegionProps) {
  const region = useRef<HTMLElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const [shown, hide] = useShownValue(region, card);
  const [explained, explain] = useState<HTMLElement | null>(null);
  const pathStyle = useQuery(settingsQuery).data?.pathStyle ?? "jsonpath";
  const [outcome, copyPath] = useCopyPath(pathStyle);
  const path = useMemo(() => shown && pathOfValue(shown), [shown]);
  useOneTabStop(region);
  const actions: readonly ValueAction[] = [
    { label: "Copy value", keys: "Enter", onAct: (control) => control.click() },
    {
      label: outcome ? outcomeWords[outcome] : "Copy path",
      keys: "P",
      onAct: (control) => void copyPath(pathOfValue(control)),
    },
    { label: "Show in tree", keys: "T", onAct: (control) => onShow(pathOfValue(control)) },
    {
      label: "Explain",
      keys: "?",
      onAct: (control) => {
        hide();
        explain(control);
      },
    },
  ];
  useValueKeys(region, actions);
  return (
    <section ref={region} className={styles.panel} aria-label={label}>
      {children}
      {shown && path ? (
        <ValueCard ref={card} control={shown} {...{ document, path, pathStyle, actions }} />
      ) : null}
      {explained ? (
        <FieldPopover
          open
          onOpenChange={() => explain(null)}
          anchor={{ current: explained }}
          returnFocus={{ current: explained }}
          path={pathOfValue(explained)}
        />
      ) : null}
    </section>
  );
}
