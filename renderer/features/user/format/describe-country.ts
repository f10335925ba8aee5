const regions = new Intl.DisplayNames("en", { type: "region", fallback: "code" });

/** `NL` reads as `Netherlands`; what names no country, such as bunq's `000`, stays as it came. */
export function describeCountry(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code;
}
