/** Lines that are asked for at a time. */
export const linesOfPage = 100;

/** The pages that hold a range of rows, but the first one, which is always read. */
export function pagesIn(from: number, to: number): readonly number[] {
  const first = Math.max(1, Math.floor(from / linesOfPage));
  const last = Math.floor(to / linesOfPage);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}
