import { assertNever } from "../../../shared/assert-never.ts";
import type { Authority } from "../../../shared/contract/settings.ts";

const dateFormat = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });

/** Until when a certificate vouches, or why it does not now. */
export function describeAuthority({ state, notBefore, notAfter, name, issuer }: Authority): string {
  const signer = issuer === name ? "" : `, signed by ${issuer}`;
  switch (state) {
    case "good":
      return `until ${dateFormat.format(notAfter)}${signer}`;
    case "expired":
      return `expired on ${dateFormat.format(notAfter)}; it vouches for nothing now`;
    case "early":
      return `from ${dateFormat.format(notBefore)} on; it vouches for nothing yet`;
    case "odd":
      return `until ${dateFormat.format(notAfter)}${signer}; a server’s own, no authority’s`;
    default:
      return assertNever(state);
  }
}
