/** Money as bunq writes it: a decimal string and a currency. */
export function euros(value: string) {
  return { value, currency: "EUR" };
}

/** Whole cents as bunq writes them: two decimals, a minus for what leaves. */
export function eurosOfCents(cents: number) {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  const sign = cents < 0 ? "-" : "";
  return euros(`${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`);
}

/**
 * Whole cents of a decimal string without a sign, e.g. `500`, `500.0` and `500.00`, or null. Read
 * from its digits and never as a float; up to ten digits before the point, so that no sum of
 * amounts leaves the safe integers.
 */
export function centsOf(value: string): number | null {
  const [, whole, decimals = ""] = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(value) ?? [];
  return whole === undefined ? null : Number(whole + decimals.padEnd(2, "0"));
}
