interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const gap = 6;
const margin = 8;

/** Where a tooltip goes, in CSS pixels of the window: below its control, above when there is no room. */
export function placeTooltip(control: Box, tip: Size, view: Size): { left: number; top: number } {
  const centred = control.left + (control.width - tip.width) / 2;
  const below = control.top + control.height + gap;
  const fits = below + tip.height + margin <= view.height;
  return {
    left: Math.max(margin, Math.min(centred, view.width - tip.width - margin)),
    top: fits ? below : control.top - tip.height - gap,
  };
}
