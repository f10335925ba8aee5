// ITU-T E.164: one digit, or two for these; every other country code has three.
const shortCodes = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** `+31612345678` reads as `+31 612 345 678`: the country code, then threes. Else as it came. */
export function formatPhone(number: string): string {
  if (!/^\+\d{8,15}$/.test(number)) return number;
  const digits = number.slice(1);
  const code = shortCodes.exec(digits)?.[0] ?? digits.slice(0, 3);
  const rest = digits.slice(code.length);
  return `+${code} ${rest.replaceAll(/\d{3}(?=\d{2})/g, "$& ")}`;
}
