import type { Command } from "./command.ts";

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

/** The commands meant, under their groups, both in their own order; no group is empty. */
export function filterCommands(commands: readonly Command[], typed: string): CommandGroup[] {
  const meant = commands.filter((command) => isMeant(command, typed));
  return [...new Set(meant.map(({ group }) => group))].map((group) => ({
    value: group,
    items: meant.filter((command) => command.group === group),
  }));
}
