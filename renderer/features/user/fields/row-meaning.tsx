import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { createPortal } from "react-dom";
import { explainField } from "../../../../shared/user/explain-field.ts";
import type { FieldExplanation } from "../../../../shared/user/field-explanation.ts";
import { placeTooltip } from "../../../components/tooltip-place.ts";
import type { JsonDocument } from "../../../json-document/json-document.ts";
import styles from "./explained-rows.module.css";

export interface RowMeaningProps {
  readonly document: JsonDocument;
  /** Around the tree. */
  readonly region: RefObject<HTMLElement | null>;
}

interface Meant {
  readonly row: Element;
  /** Where the pointer is, in CSS pixels of the window. */
  readonly left: number;
  readonly field: FieldExplanation;
}

/** Long enough that moving across the tree shows nothing. */
const delayMs = 600;

/**
 * What a documented field means, below the row that the pointer rests on. For the pointer alone: the
 * keyboard has the explanation itself.
 */
export function RowMeaning({ document, region }: RowMeaningProps) {
  const [meant, setMeant] = useState<Meant | null>(null);
  useEffect(() => {
    const around = region.current;
    return around ? watchRows(around, document, setMeant) : undefined;
  }, [document, region]);
  return meant ? createPortal(<Tip meant={meant} />, window.document.body) : null;
}

function Tip({ meant: { row, left, field } }: { readonly meant: Meant }) {
  const tip = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!tip.current) return;
    const { top, height } = row.getBoundingClientRect();
    const view = { width: window.innerWidth, height: window.innerHeight };
    const size = tip.current.getBoundingClientRect();
    const place = placeTooltip({ left, top, width: 0, height }, size, view);
    tip.current.style.translate = `${place.left}px ${place.top}px`;
  });
  return (
    <div ref={tip} className={styles.tip} aria-hidden="true">
      {field.meaning}
      <span>{field.type}</span>
    </div>
  );
}

/** Follows the pointer from row to row; answers how to stop. */
function watchRows(
  around: HTMLElement,
  document: JsonDocument,
  show: (meant: Meant | null) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current: Element | null = null;
  const hide = () => {
    clearTimeout(timer);
    current = null;
    show(null);
  };
  const look = async (row: Element, left: number) => {
    const field = explainField(await document.pathOf(Number(row.getAttribute("data-node"))));
    if (row === current && row.isConnected && field) show({ row, left, field });
  };
  const onOver = ({ target, clientX }: PointerEvent) => {
    const row = target instanceof Element ? target.closest("[role='treeitem']") : null;
    if (row === current) return;
    hide();
    current = row;
    if (row) timer = setTimeout(() => void look(row, clientX), delayMs);
  };
  const stop = new AbortController();
  const { signal } = stop;
  around.addEventListener("pointerover", onOver, { signal });
  around.addEventListener("pointerleave", hide, { signal });
  around.addEventListener("pointerdown", hide, { signal });
  around.addEventListener("scroll", hide, { signal, capture: true });
  window.addEventListener("keydown", hide, { signal, capture: true });
  return () => {
    hide();
    stop.abort();
  };
}
