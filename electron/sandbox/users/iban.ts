/** A Dutch IBAN with bunq's bank code and valid check digits (ISO 7064, MOD 97-10). */
export function bunqIban(accountDigits: string): string {
  const bank = "BUNQ";
  const letters = `${bank}${accountDigits}NL00`;
  const digits = letters.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  const check = 98n - (BigInt(digits) % 97n);
  return `NL${String(check).padStart(2, "0")}${bank}${accountDigits}`;
}
