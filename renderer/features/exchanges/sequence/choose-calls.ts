import type { ExchangeLine } from "../../../../shared/contract/exchange.ts";
import type { ExchangePurpose } from "../purpose-words.ts";

/** What leads to a session and ends it; a diagnosis and a request of one's own do not. */
export const onboardingPurposes: readonly ExchangePurpose[] = [
  "sandbox-user",
  "installation",
  "provision",
  "oauth",
  "psd2-credential",
  "device",
  "session",
  "user",
  "logout",
];

/** A picture of more is no picture any more. */
export const mostCalls = 60;

export interface ChosenCalls {
  /** In the order they were made. */
  readonly lines: readonly ExchangeLine[];
  /** How many older ones were left out. */
  readonly left: number;
}

/** Of every call that belongs to a step the latest, out of lines with the newest first. */
export function latestOfSteps(newestFirst: readonly ExchangeLine[]): ChosenCalls {
  const seen = new Set<string>();
  const latest = newestFirst.filter((line) => {
    if (!onboardingPurposes.includes(line.purpose)) return false;
    const shape = callShape(line);
    const isNew = !seen.has(shape);
    seen.add(shape);
    return isNew;
  });
  return inOrder(latest, latest.length);
}

/** Lines with the newest first, of `total`, as far as they fit one picture. */
export function asManyAsFit(newestFirst: readonly ExchangeLine[], total: number): ChosenCalls {
  return inOrder(newestFirst, total);
}

function inOrder(newestFirst: readonly ExchangeLine[], total: number): ChosenCalls {
  const lines = newestFirst.slice(0, mostCalls).toReversed();
  return { lines, left: Math.max(0, total - lines.length) };
}

/** What tells one call of a step from another, whichever ids it names. */
function callShape({ purpose, method, path }: ExchangeLine): string {
  const shape = path.replaceAll(/\/(?:\d+|[0-9a-f]{8}-[0-9a-f-]{27})(?=\/|$)/gi, "/{id}");
  return `${purpose} ${method} ${shape}`;
}
