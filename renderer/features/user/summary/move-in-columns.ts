/** Where a value stands, in CSS pixels. */
export interface Corner {
  readonly left: number;
  readonly top: number;
}

/** Values whose left edges are closer than this stand in one column. */
const sameColumn = 40;

/** The value a key leads to, by its number; the same one where there is none that way. */
export function moveInColumns(corners: readonly Corner[], at: number, key: string): number {
  switch (key) {
    case "ArrowDown":
      return Math.min(at + 1, corners.length - 1);
    case "ArrowUp":
      return Math.max(at - 1, 0);
    case "Home":
      return 0;
    case "End":
      return corners.length - 1;
    case "ArrowLeft":
      return beside(corners, at, -1);
    case "ArrowRight":
      return beside(corners, at, 1);
    default:
      return at;
  }
}

/** Of the closest column on that side, the value at about the same height. */
function beside(corners: readonly Corner[], at: number, side: -1 | 1): number {
  const from = corners[at];
  if (from === undefined) return at;
  const distance = ({ left }: Corner) => (left - from.left) * side;
  const onThatSide = corners.filter((corner) => distance(corner) > sameColumn);
  const nearest = Math.min(...onThatSide.map(distance));
  const column = onThatSide.filter((corner) => distance(corner) < nearest + sameColumn);
  const [best] = column.toSorted((one, other) => away(one, from) - away(other, from));
  return best === undefined ? at : corners.indexOf(best);
}

function away(one: Corner, other: Corner): number {
  return Math.abs(one.top - other.top);
}
