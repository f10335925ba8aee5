/** A duration as it stands in a meta line: `182 ms`, `1.2 s`, `42 s`, `1m 5s`. */
export function formatMilliseconds(milliseconds: number): string {
  const whole = Math.round(milliseconds);
  if (whole < 1) return "<1 ms";
  if (whole < 1000) return `${whole} ms`;
  const tenths = Math.round(milliseconds / 100);
  if (tenths < 100) return `${(tenths / 10).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  return `${Math.floor(seconds / 60)}m ${seconds % 60}s`;
}
