/** Money as bunq writes it: a decimal string and a currency. */
export function euros(value: string) {
  return { value, currency: "EUR" };
}
