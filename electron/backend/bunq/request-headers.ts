import type { Settings } from "../../../shared/contract/settings.ts";

/** What a person may choose of every call's headers. */
export type HeaderChoices = Pick<
  Settings,
  "bunqLanguage" | "bunqRegion" | "geolocation" | "userAgentSuffix"
>;

/** What varies in the headers of one call. */
export interface HeaderInput {
  readonly version: string;
  readonly choices: HeaderChoices;
  readonly requestId: string;
  readonly token: string | null;
  readonly signature: string | null;
  readonly hasBody: boolean;
  /** What the person set: each in the place of one below, or behind them. */
  readonly own: readonly (readonly [string, string])[];
}

/** The header set of bunq's Session reference, in one order, with what the person chose. */
export function requestHeaders(input: HeaderInput): readonly (readonly [string, string])[] {
  const { bunqLanguage, bunqRegion, geolocation, userAgentSuffix } = input.choices;
  const usual: readonly (readonly [string, string])[] = [
    ["User-Agent", `sandgate/${input.version} ${userAgentSuffix}`.trimEnd()],
    ["Cache-Control", "no-cache"],
    ["X-Bunq-Language", bunqLanguage],
    ["X-Bunq-Region", bunqRegion],
    ["X-Bunq-Client-Request-Id", input.requestId],
    ["X-Bunq-Geolocation", geolocation],
    ...(input.token ? [["X-Bunq-Client-Authentication", input.token] as const] : []),
    ...(input.signature ? [["X-Bunq-Client-Signature", input.signature] as const] : []),
    ...(input.hasBody ? [["Content-Type", "application/json"] as const] : []),
  ];
  return [
    ...usual.map((pair) => input.own.find(isNamed(pair[0])) ?? pair),
    ...input.own.filter(([name]) => !usual.some(isNamed(name))),
  ];
}

function isNamed(name: string): (pair: readonly [string, string]) => boolean {
  return ([other]) => other.toLowerCase() === name.toLowerCase();
}
