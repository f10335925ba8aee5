import { notInFile } from "../step-frame/not-in-file.ts";

/** What a registered device's list of addresses means, in words. */
export function describePermittedIps(permittedIps: readonly string[] | null): string {
  if (permittedIps === null) return notInFile;
  if (permittedIps.includes("*")) return "Any address";
  if (permittedIps.length === 0) return "This address only";
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(permittedIps);
}
