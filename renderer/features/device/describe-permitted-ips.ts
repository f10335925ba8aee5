/** What a registered device's list of addresses means, in words. */
export function describePermittedIps(permittedIps: readonly string[]): string {
  if (permittedIps.includes("*")) return "Any address";
  if (permittedIps.length === 0) return "This address only";
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(permittedIps);
}
