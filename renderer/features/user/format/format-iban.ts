/** `NL91ABNA0417164300` reads as `NL91 ABNA 0417 1643 00`; what is no IBAN stays as it came. */
export function formatIban(text: string): string {
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{10,30}$/.test(text)) return text;
  return text.replaceAll(/.{4}(?=.)/g, "$& ");
}
