import { isIPv4 } from "node:net";
import { isJsonObject } from "./json.ts";
import { valuesInWords, type PolicySwitch, type SwitchValue } from "./policy-switch.ts";
import { policySwitches } from "./policy-switches.ts";

export type SwitchName = keyof typeof policySwitches;

/** How this bunq behaves; what each switch means stands in `policy-switches.ts`. */
export type SandboxPolicy = {
  readonly [Name in SwitchName]: (typeof policySwitches)[Name]["standard"];
};

// An object's keys are known to be what it was written with.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
export const switchNames = Object.keys(policySwitches) as readonly SwitchName[];

function fromSwitches(valueOf: (name: SwitchName) => SwitchValue): SandboxPolicy {
  const entries = switchNames.map((name) => [name, valueOf(name)] as const);
  // Every value comes out of its own switch or was read by it.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(entries) as unknown as SandboxPolicy;
}

export const defaultPolicy: SandboxPolicy = fromSwitches((name) => policySwitches[name].standard);

/** A switch that does not exist or a value it does not take; `message` is for the person. */
export class PolicyMistake extends Error {
  /** Null when there is no such switch. */
  readonly switchName: SwitchName | null;

  constructor(message: string, switchName: SwitchName | null = null) {
    super(message);
    this.name = "PolicyMistake";
    this.switchName = switchName;
  }
}

const utcTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z$/;

function hasForm(text: string, form: "IPv4 address" | "path" | "UTC time"): boolean {
  if (form === "IPv4 address") return isIPv4(text);
  if (form === "path") return text.startsWith("/");
  const time = utcTime.test(text) ? Date.parse(text) : Number.NaN;
  // 30 February parses, as a day in March.
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text.slice(0, 10));
}

function takes({ values }: PolicySwitch<SwitchValue>, value: unknown): value is SwitchValue {
  if (values.kind === "choice") return values.choices.some((choice) => choice === value);
  if (values.kind === "text") {
    return value === null || (typeof value === "string" && hasForm(value, values.form));
  }
  if (typeof value !== "number" || !Number.isInteger(value)) return false;
  return value >= values.least && value <= values.most;
}

function isSwitchName(name: string): name is SwitchName {
  return Object.hasOwn(policySwitches, name);
}

/** Reads changes that came from outside, e.g. as JSON; throws a `PolicyMistake` that names the switch. */
export function readPolicyChanges(given: unknown): Partial<SandboxPolicy> {
  if (!isJsonObject(given)) throw new PolicyMistake("Give an object of switches and their values.");
  for (const [name, value] of Object.entries(given)) {
    if (!isSwitchName(name)) throw new PolicyMistake(`There is no switch "${name}".`);
    const asked: PolicySwitch<SwitchValue> = policySwitches[name];
    if (!takes(asked, value)) {
      throw new PolicyMistake(`${name} takes ${valuesInWords(asked.values)}.`, name);
    }
  }
  return given;
}

/** The value of a switch from text, as on a command line, where `none` stands for null. */
export function switchValueOf(name: SwitchName, text: string): SwitchValue {
  const { values }: PolicySwitch<SwitchValue> = policySwitches[name];
  if (values.kind === "text") return text === "none" ? null : text;
  if (values.kind === "choice") {
    return values.choices.find((choice) => String(choice) === text) ?? text;
  }
  return /^\d{1,15}$/.test(text) ? Number(text) : text;
}

/** A switch as a screen needs it. */
export interface DescribedSwitch extends PolicySwitch<SwitchValue> {
  readonly name: SwitchName;
  readonly value: SwitchValue;
}

/** Every switch with its group, values, default, sentence and present value, as plain data. */
export function describePolicy(policy: SandboxPolicy = defaultPolicy): readonly DescribedSwitch[] {
  return switchNames.map((name) => ({ name, ...policySwitches[name], value: policy[name] }));
}
