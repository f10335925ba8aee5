/**
 * Where rows of one height stand in a window that scrolls. Chromium lets no element be taller than
 * 33,554,428 px, which is 1.5 million rows of 22 px; a list beyond `tallest` gets a scroll height
 * that is smaller than its rows need, and every scroll position then stands for a place further down.
 */
export interface RowScale {
  readonly rows: number;
  readonly rowHeight: number;
  /** Height of the window, in px. */
  readonly viewport: number;
}

/** Well below what the browser can do, because zooming multiplies it. */
const tallest = 15_000_000;
/** Free space above the first row and below the last. */
export const edge = 6;

/** What all rows would need. */
export function contentHeight({ rows, rowHeight }: RowScale): number {
  return rows * rowHeight + 2 * edge;
}

/** What the element that scrolls is given. */
export function scrollHeight(scale: RowScale): number {
  return Math.min(contentHeight(scale), tallest);
}

export function isScaled(scale: RowScale): boolean {
  return contentHeight(scale) > tallest;
}

/** The lowest place the window can stand at; places count in px of the content. */
export function lastTop(scale: RowScale): number {
  return Math.max(0, contentHeight(scale) - scale.viewport);
}

export function clampTop(scale: RowScale, top: number): number {
  return Math.max(0, Math.min(lastTop(scale), top));
}

/** The place a scroll position stands for. Both ends stand for the ends. */
export function topAt(scale: RowScale, scrollTop: number): number {
  const range = Math.max(0, scrollHeight(scale) - scale.viewport);
  if (range === 0) return 0;
  const at = Math.max(0, Math.min(range, scrollTop));
  return isScaled(scale) ? (at / range) * lastTop(scale) : at;
}

/** The scroll position that shows a place. */
export function scrollTopAt(scale: RowScale, top: number): number {
  const place = clampTop(scale, top);
  if (!isScaled(scale)) return place;
  return (place / lastTop(scale)) * Math.max(0, scrollHeight(scale) - scale.viewport);
}

/**
 * Where the window stands after a scroll event. In a scaled list a position says a place only
 * roughly: one that is the rounded position of `top` leaves `top` as it is, so that moving by rows
 * stays exact.
 */
export function topAfterScroll(scale: RowScale, scrollTop: number, top: number): number {
  const isOwn = isScaled(scale) && Math.abs(scrollTopAt(scale, top) - scrollTop) <= 1;
  return isOwn ? top : topAt(scale, scrollTop);
}

export interface RowRange {
  readonly from: number;
  readonly count: number;
}

/** The rows of which at least a part is in the window. */
export function rowsInView(scale: RowScale, top: number): RowRange {
  const { rows, rowHeight, viewport } = scale;
  const from = Math.max(0, Math.min(rows - 1, Math.floor((top - edge) / rowHeight)));
  const end = Math.min(rows, Math.ceil((top - edge + viewport) / rowHeight));
  return { from: Math.max(0, from), count: Math.max(0, end - from) };
}

/** The place that has a row at the top of the window. */
export function topOfRow(scale: RowScale, row: number): number {
  return row === 0 ? 0 : clampTop(scale, edge + row * scale.rowHeight);
}

/**
 * The nearest place that shows a row whole; one that was out of sight by far comes to stand with
 * something around it.
 */
export function topShowing(scale: RowScale, top: number, row: number): number {
  const { rowHeight, viewport } = scale;
  const start = edge + row * rowHeight;
  const above = start - top;
  const below = start + rowHeight - (top + viewport);
  if (above >= 0 && below <= 0) return top;
  const isFar = above < -viewport || below > viewport;
  if (isFar) return clampTop(scale, start - Math.floor(viewport / 3));
  if (above < 0) return row === 0 ? 0 : clampTop(scale, start);
  return clampTop(scale, start + rowHeight - viewport);
}

/** Px a turn of the wheel moves, whatever unit the browser counts in. */
export function wheelPixels(
  { deltaY, deltaMode }: { readonly deltaY: number; readonly deltaMode: number },
  { rowHeight, viewport }: RowScale,
): number {
  if (deltaMode === 1) return deltaY * rowHeight;
  return deltaMode === 2 ? deltaY * viewport : deltaY;
}
