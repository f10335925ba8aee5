/** Milliseconds since the epoch as bunq writes times: UTC, six fractional digits, no zone marker. */
export function bunqTime(milliseconds: number): string {
  const iso = new Date(milliseconds).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 23)}000`;
}
