/**
 * An amount with its currency: `€ 250.00`. The digits are bunq's own, only grouped; an amount that
 * is not a plain decimal is shown as it came.
 */
export function formatAmount({ value, currency }: { value: string; currency: string }): string {
  const symbol = currency === "EUR" ? "€" : currency;
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(value);
  if (match === null) return `${symbol} ${value}`;
  const [, sign = "", whole = "", decimals = ""] = match;
  return `${symbol} ${sign}${whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ",")}${decimals}`;
}
