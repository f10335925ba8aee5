/** A Dutch IBAN with valid check digits (ISO 7064, MOD 97-10). `bank`: four letters, `digits`: ten. */
export function dutchIban(bank: string, digits: string): string {
  const rearranged = `${bank}${digits}NL00`;
  const number = rearranged.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  const check = 98n - (BigInt(number) % 97n);
  return `NL${String(check).padStart(2, "0")}${bank}${digits}`;
}

/** With bunq's bank code. */
export function bunqIban(accountDigits: string): string {
  return dutchIban("BUNQ", accountDigits);
}

/** Whether a text is an IBAN of any country with valid check digits, without spaces. */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(text)) return false;
  const moved = text.slice(4) + text.slice(0, 4);
  const digits = Array.from(moved, (sign) => Number.parseInt(sign, 36)).join("");
  return BigInt(digits) % 97n === 1n;
}
