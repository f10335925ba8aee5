/** Words that stay in capitals. */
const abbreviations: ReadonlySet<string> = new Set(["IBAN", "BV", "NV", "VOF"]);

/** `COUNTER_IBAN` reads as `Counter IBAN`: bunq's own word, without the shouting. Else as it came. */
export function readableCode(code: string): string {
  if (!/^[A-Z][A-Z\d]*(?:_[A-Z\d]+)*$/.test(code)) return code;
  const words = code
    .split("_")
    .map((word) => (abbreviations.has(word) ? word : word.toLowerCase()));
  const text = words.join(" ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
