import type { InnerUserSummary } from "../../../shared/contract/user.ts";

const regions = new Intl.DisplayNames("en", { type: "region", fallback: "code" });

type Placed = Pick<InnerUserSummary, "kind" | "city" | "country" | "language">;

/** Kind, town and language in one line, of what is known: `UserPerson · Amsterdam, Netherlands · nl_NL`. */
export function describePlace(user: Placed): string {
  const place = [user.city, user.country === null ? null : regionName(user.country)];
  return [user.kind, place.filter(Boolean).join(", "), user.language].filter(Boolean).join(" · ");
}

/** bunq writes `000` for an unknown country; only two letters name one. */
function regionName(country: string): string {
  return /^[A-Z]{2}$/.test(country) ? (regions.of(country) ?? country) : "";
}
