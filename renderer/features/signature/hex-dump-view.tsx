import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef } from "react";
import type { BodyPart } from "./cut-at-secrets.ts";
import styles from "./hex-dump-view.module.css";
import { asciiText, hexDump, hexText, hiddenText, offsetText, type HexRow } from "./hex-rows.ts";

export interface HexDumpViewProps {
  readonly parts: readonly BodyPart[];
  readonly label: string;
}

const rowHeight = 20;

/** A dump as of hexdump -C, of which only the lines in sight are on the page. */
export function HexDumpView({ parts, label }: HexDumpViewProps) {
  const dump = useMemo(() => hexDump(parts), [parts]);
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- the compiler it warns of is not used
  const virtualizer = useVirtualizer({
    count: dump.rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 20,
  });
  return (
    <section
      ref={scroller}
      aria-label={label}
      className={styles.dump}
      style={{ height: dump.rows * rowHeight + 12 }}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region is reached by keyboard
      tabIndex={0}
    >
      <div className={styles.sizer} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => (
          <div key={index} className={styles.row} style={{ transform: `translateY(${start}px)` }}>
            <Row row={dump.rowAt(index)} />
          </div>
        ))}
      </div>
    </section>
  );
}

function Row({ row }: { readonly row: HexRow | null }) {
  if (row === null) return null;
  return (
    <>
      <span className={styles.offset}>{offsetText(row.offset)}</span>
      {row.kind === "hidden" ? (
        <span className={styles.mask}>{hiddenText(row.name, row.bytes)}</span>
      ) : (
        <>
          <span>{hexText(row.bytes)}</span>
          <span className={styles.ascii}>{asciiText(row.bytes)}</span>
        </>
      )}
    </>
  );
}
