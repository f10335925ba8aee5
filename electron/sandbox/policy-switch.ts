import { assertNever } from "../../shared/assert-never.ts";

/** What a switch takes, as plain data: a screen, a help text and a table are made from it. */
export type SwitchValues =
  | { readonly kind: "choice"; readonly choices: readonly (string | number)[] }
  | {
      readonly kind: "number";
      readonly least: number;
      readonly most: number;
      readonly unit: "seconds" | "milliseconds" | "bytes" | "requests";
    }
  | { readonly kind: "text"; readonly form: "IPv4 address" | "path" | "UTC time" };

export type SwitchValue = string | number | null;

/** One switch of the sandbox's behaviour. `says`: one sentence for whoever is to decide. */
export interface PolicySwitch<Value extends SwitchValue> {
  readonly group: SwitchGroup;
  readonly values: SwitchValues;
  readonly standard: Value;
  readonly says: string;
}

/** In the order in which a screen or a help text shows them. */
export const switchGroups = [
  "Signatures",
  "Sessions",
  "Keys and devices",
  "Users",
  "On behalf",
  "Limits",
  "Network",
  "Clock",
] as const;
export type SwitchGroup = (typeof switchGroups)[number];

/** A switch with a few named values, of which the first is the default. */
export function oneOf<const Value extends string | number>(
  group: SwitchGroup,
  choices: readonly [Value, ...Value[]],
  says: string,
): PolicySwitch<Value> {
  return { group, values: { kind: "choice", choices }, standard: choices[0], says };
}

type NumberSpec = Omit<Extract<SwitchValues, { kind: "number" }>, "kind" | "least"> & {
  readonly standard: number;
};

/** A switch that takes a whole number from 0. */
export function upTo(
  group: SwitchGroup,
  { standard, most, unit }: NumberSpec,
  says: string,
): PolicySwitch<number> {
  return { group, values: { kind: "number", least: 0, most, unit }, standard, says };
}

/** A switch that takes a text of some form, or null, which is its default. */
export function textOrNothing(
  group: SwitchGroup,
  form: Extract<SwitchValues, { kind: "text" }>["form"],
  says: string,
): PolicySwitch<string | null> {
  return { group, values: { kind: "text", form }, standard: null, says };
}

/** A switch's values in words, e.g. `400, 401 or 466` and `0 to 600000 milliseconds`. */
export function valuesInWords(values: SwitchValues): string {
  switch (values.kind) {
    case "choice":
      return values.choices.join(", ").replace(/, ([^,]*)$/, " or $1");
    case "number":
      return `${values.least} to ${values.most} ${values.unit}`;
    case "text":
      return `${/^[AEIO]/.test(values.form) ? "an" : "a"} ${values.form}, or none`;
    default:
      return assertNever(values);
  }
}
