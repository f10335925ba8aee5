import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef } from "react";
import { CodeLineParts } from "./code-line.tsx";
import styles from "./code-text.module.css";
import { cutLines } from "./cut-lines.ts";
import { useColumns } from "./use-columns.ts";

export interface LongTextProps {
  readonly text: string;
  readonly label: string;
  readonly json: boolean;
}

const rowHeight = 20;
const ruler = "0".repeat(64);

/** A long text, of which only the rows in sight are on the page. Marking ends at the window. */
export function LongText({ text, label, json }: LongTextProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const measure = useRef<HTMLSpanElement>(null);
  const columns = useColumns(scroller, measure);
  const lines = useMemo(() => cutLines(text, columns), [text, columns]);
  // oxlint-disable-next-line react/incompatible-library -- the compiler it warns of is not used
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 20,
  });
  return (
    <section
      ref={scroller}
      aria-label={label}
      className={styles.long}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region is reached by keyboard
      tabIndex={0}
    >
      <span ref={measure} className={styles.ruler} aria-hidden="true">
        {ruler}
      </span>
      <div className={styles.sizer} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          const isWhole = (line?.begins ?? false) && (lines[index + 1]?.begins ?? true);
          return (
            <div
              key={index}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
              data-begins={line?.begins}
            >
              <CodeLineParts text={line?.text ?? ""} json={json && isWhole} />
            </div>
          );
        })}
      </div>
    </section>
  );
}
