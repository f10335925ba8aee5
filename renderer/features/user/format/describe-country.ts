const regions = new Intl.DisplayNames("en", { type: "region", fallback: "code" });

/** `NL` reads as `Netherlands`, bunq's `000` as unknown; what else names no country stays as it came. */
export function describeCountry(code: string): string {
  if (code === "000") return "Unknown (000)";
  return /^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code;
}
