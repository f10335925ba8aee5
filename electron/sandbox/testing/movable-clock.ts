/** A clock that stands still until it is moved. */
export function movableClock(start = Date.UTC(2026, 10, 20, 12)) {
  let now = start;
  return {
    now: () => now,
    advance: (seconds: number) => {
      now += seconds * 1000;
    },
  };
}
