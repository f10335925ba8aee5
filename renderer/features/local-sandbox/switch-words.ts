import type { SandboxSwitch, SwitchValue } from "../../../shared/contract/local-sandbox.ts";

/** A switch's name for people, e.g. `sessionTimeoutSeconds` as “Session timeout”; the unit is told beside it. */
export function switchLabel(name: string): string {
  const words = name
    .replace(/(?:Seconds|Ms|Bytes)$/, "")
    .replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/^oauth/, "OAuth")
    .replace(/ ids$/, " IDs");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

export function isChanged({ value, standard }: SandboxSwitch): boolean {
  return value !== standard;
}

/** A value with its unit, e.g. `200 milliseconds`, `none`. */
export function valueWords({ values }: Pick<SandboxSwitch, "values">, value: SwitchValue): string {
  if (value === null) return "none";
  return values.kind === "number" ? `${value} ${values.unit}` : String(value);
}

/** What a field's text means to its switch; what it does not take is for the sandbox to say. */
export function typedValue({ values }: Pick<SandboxSwitch, "values">, typed: string): SwitchValue {
  const text = typed.trim();
  if (values.kind === "number") return /^\d{1,15}$/.test(text) ? Number(text) : text;
  return text === "" || text === "none" ? null : text;
}

/** The two ends of a switch that is on or off; null for any other choice. */
export function onAndOff(choices: readonly SwitchValue[]) {
  for (const [on, off] of [
    ["on", "off"],
    ["yes", "no"],
  ] as const) {
    if (choices.length === 2 && choices.includes(on) && choices.includes(off)) return { on, off };
  }
  return null;
}

/** Switches under their groups, both in the order they came in. */
export function grouped(switches: readonly SandboxSwitch[]) {
  return [...new Set(switches.map(({ group }) => group))].map((group) => ({
    group,
    members: switches.filter((each) => each.group === group),
  }));
}

/** The changes that bring every switch back to its default. */
export function resetOf(switches: readonly SandboxSwitch[]): Record<string, SwitchValue> {
  return Object.fromEntries(
    switches.filter(isChanged).map(({ name, standard }) => [name, standard]),
  );
}
