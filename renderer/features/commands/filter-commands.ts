import { commandGroups, type Command } from "./command.ts";

/** Commands under the heading of their group. */
export interface CommandGroup {
  readonly value: Command["group"];
  readonly items: readonly Command[];
}

/** Whether a command's words begin with every word typed, so that `co us` finds “Copy user ID”. */
export function isMeant({ label, group, detail = "" }: Command, typed: string): boolean {
  const wanted = wordsOf(typed);
  const words = wordsOf(`${group} ${label} ${detail}`);
  return wanted.every((start) => words.some((word) => word.startsWith(start)));
}

/** Letters and digits only: a label typed with its quotes is still that label. */
function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** The commands meant, under their groups, both in their order; no group is empty. */
export function filterCommands(commands: readonly Command[], typed: string): CommandGroup[] {
  const meant = commands.filter((command) => isMeant(command, typed));
  return commandGroups
    .map((value) => ({ value, items: meant.filter(({ group }) => group === value) }))
    .filter(({ items }) => items.length > 0);
}

/**
 * Those used lately come first, the last one foremost, and stand nowhere else. Only what can be done
 * now: the others say why not in their own place.
 */
export function recentFirst(
  commands: readonly Command[],
  recentIds: readonly string[],
): readonly Command[] {
  const recent = recentIds.flatMap(
    (id) => commands.find((command) => command.id === id && command.obstacle === undefined) ?? [],
  );
  const rest = commands.filter((command) => !recent.includes(command));
  return [...recent.map((command) => ({ ...command, group: "Recently used" as const })), ...rest];
}

/** One line for what says the same twice: the first one stays. */
export function withoutTwins(commands: readonly Command[]): readonly Command[] {
  const labels = new Set<string>();
  return commands.filter(({ label }) => {
    const isFirst = !labels.has(label);
    labels.add(label);
    return isFirst;
  });
}
