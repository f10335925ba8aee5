import { notFound } from "../refusals.ts";
import type { Call } from "../route.ts";

/** The number in a path under `name`; anything else than digits names nothing that there is. */
export function idInPath(call: Call, name: string, thing: string): number {
  const given = call.parameters[name] ?? "";
  if (!/^\d{1,15}$/.test(given)) throw notFound(thing, given);
  return Number(given);
}
