import { describeCountry } from "./format/describe-country.ts";

interface Placed {
  readonly kind: string;
  readonly city: string | null;
  readonly country: string | null;
  readonly language: string | null;
}

/** Kind, town and language in one line, of what is known: `UserPerson · Amsterdam, Netherlands · nl_NL`. */
export function describePlace(user: Placed): string {
  const place = [user.city, countryName(user.country)];
  return [user.kind, place.filter(Boolean).join(", "), user.language].filter(Boolean).join(" · ");
}

/** Nothing where a code names no country: bunq writes `000` for an unknown one. */
function countryName(country: string | null): string {
  return country !== null && /^[A-Z]{2}$/.test(country) ? describeCountry(country) : "";
}
