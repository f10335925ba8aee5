/** `COUNTER_IBAN` reads as `Counter iban`: bunq's own word, without the shouting. Else as it came. */
export function readableCode(code: string): string {
  if (!/^[A-Z][A-Z\d]*(?:_[A-Z\d]+)*$/.test(code)) return code;
  const text = code.replaceAll("_", " ").toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
