import { switchGroups, valuesInWords, type SwitchValue } from "./policy-switch.ts";
import { describePolicy, type DescribedSwitch, type SwitchName } from "./sandbox-policy.ts";

/** A switch's name on the command line, e.g. `expired-session`. */
export function flagOf(name: SwitchName): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function inWords(value: SwitchValue): string {
  return value === null ? "none" : String(value);
}

function inGroup(group: DescribedSwitch["group"]): readonly DescribedSwitch[] {
  return describePolicy().filter((described) => described.group === group);
}

/** Every switch for the command line's help, group by group. */
export function policyHelp(): string {
  const lines = switchGroups.flatMap((group) => [
    "",
    `${group}:`,
    ...inGroup(group).flatMap(({ name, values, standard, says }) => [
      `  --${flagOf(name)}  ${valuesInWords(values)} (default ${inWords(standard)})`,
      `      ${says}`,
    ]),
  ]);
  return `${lines.join("\n")}\n`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("*", "\\*").replaceAll("_", "\\_");
}

/** Every switch as the table in docs/sandbox, which a test compares with it. */
export function policyTable(): readonly (readonly string[])[] {
  return switchGroups.flatMap((group) =>
    inGroup(group).map(({ name, values, standard, says }) => [
      `\`${name}\``,
      cell(valuesInWords(values)),
      cell(inWords(standard)),
      cell(says),
    ]),
  );
}
