export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Leaves room for the mark that a value was copied. */
const gap = 22;
const narrowGap = 6;
const margin = 8;

/**
 * Where a card about a value goes, in CSS pixels of the window: to its right, else to the left of its
 * row, so that the values above and below stay in reach; else below. `row`: label and value.
 */
export function placeBeside(
  value: Box,
  row: Box,
  card: Size,
  view: Size,
): { readonly left: number; readonly top: number } {
  const top = clamp(value.top, view.height - card.height);
  const right = value.right + gap;
  if (right + card.width + margin <= view.width) return { left: right, top };
  const left = row.left - gap - card.width;
  if (left >= margin) return { left, top };
  const below = value.bottom + narrowGap;
  const fits = below + card.height + margin <= view.height;
  return {
    left: clamp(value.left, view.width - card.width),
    top: fits ? below : Math.max(margin, value.top - narrowGap - card.height),
  };
}

function clamp(position: number, most: number): number {
  return Math.max(margin, Math.min(position, most - margin));
}
