export interface ShownSegment {
  readonly text: string;
  /** How many levels below the root it stands. */
  readonly level: number;
}

const mostShown = 8;
const keptAtStart = 2;
const longestText = 28;

/** The segments there is room for, with null for those left out in the middle. */
export function shownSegments(segments: readonly (string | number)[]): (ShownSegment | null)[] {
  const all = segments.map((text, level) => ({ text: wordOf(text), level }));
  if (all.length <= mostShown) return all;
  const keptAtEnd = mostShown - keptAtStart - 1;
  return [...all.slice(0, keptAtStart), null, ...all.slice(-keptAtEnd)];
}

function wordOf(segment: string | number): string {
  if (segment === "") return '""';
  return typeof segment === "number" ? `[${segment}]` : segment;
}

/** A long text without its middle, never through a surrogate pair. */
export function middleCut(text: string): string {
  if (text.length <= longestText) return text;
  const kept = longestText / 2;
  const start = text.slice(0, kept).replace(/[\uD800-\uDBFF]$/, "");
  const end = text.slice(1 - kept).replace(/^[\uDC00-\uDFFF]/, "");
  return `${start}…${end}`;
}
