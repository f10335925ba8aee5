import type { ExportedRequest } from "./exported-request.ts";

/** curl reads brackets and braces in an address as a list of addresses unless told otherwise. */
export function needsGlobOff({ address }: Pick<ExportedRequest, "address">): boolean {
  return address.some((part) => typeof part === "string" && /[[\]{}]/.test(part));
}
