import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { useEffect, type RefObject } from "react";

export const rowHeight = 22;

export interface RowWindow {
  readonly height: number;
  /** Places of the rows to put on the page, with their offset from the top. */
  readonly items: readonly { readonly index: number; readonly start: number }[];
}

/**
 * The rows near the window, and always the selected one, because the focus of assistive technology
 * is on it. A change of the selection brings it into view.
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  selectedPlace: number,
): RowWindow {
  // oxlint-disable-next-line react/incompatible-library -- the compiler it warns of is not used
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    rangeExtractor: (range: Range) => withSelected(defaultRangeExtractor(range), selectedPlace),
  });
  useEffect(() => {
    if (selectedPlace >= 0) virtualizer.scrollToIndex(selectedPlace, { align: "auto" });
  }, [selectedPlace, virtualizer]);
  return { height: virtualizer.getTotalSize(), items: virtualizer.getVirtualItems() };
}

function withSelected(range: number[], place: number): number[] {
  if (place < 0 || range.includes(place)) return range;
  return [...range, place].toSorted((a, b) => a - b);
}
