/** Where a key leads in a list of `count` rows; null for a key that does not move. `from`: -1 before any. */
export function nextIndex(
  key: string,
  from: number,
  { count, pageRows }: { readonly count: number; readonly pageRows: number },
): number | null {
  const to = target(key, from, { count, pageRows });
  return to === null || count === 0 ? null : Math.min(count - 1, Math.max(0, to));
}

function target(
  key: string,
  from: number,
  { count, pageRows }: { readonly count: number; readonly pageRows: number },
): number | null {
  switch (key) {
    case "ArrowDown":
      return from + 1;
    case "ArrowUp":
      return from - 1;
    case "PageDown":
      return from + pageRows;
    case "PageUp":
      return from - pageRows;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
