import type { Command } from "./command.ts";

/** Commands under the heading of their group. */
export interface CommandGroup {
  readonly value: Command["group"];
  readonly items: readonly Command[];
}

/** Whether a command's words begin with every word typed, so that `co us` finds “Copy user ID”. */
export function isMeant({ label, group, detail = "" }: Command, typed: string): boolean {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const words = `${group} ${label} ${detail}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return wanted.every((start) => words.some((word) => word.startsWith(start)));
}

/** The commands meant, under their groups, both in their own order; no group is empty. */
export function filterCommands(commands: readonly Command[], typed: string): CommandGroup[] {
  const meant = commands.filter((command) => isMeant(command, typed));
  return [...new Set(meant.map(({ group }) => group))].map((group) => ({
    value: group,
    items: meant.filter((command) => command.group === group),
  }));
}
