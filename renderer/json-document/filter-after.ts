import type { DocumentCommand } from "./json-document.ts";

/** The JSONPath that the tree stands under, and the one asked for last; each null without one. */
export interface StandingFilter {
  readonly applied: string | null;
  readonly wanted: string | null;
}

/**
 * The JSONPath that is wanted after commands to a worker that hung, and so evaluated none of them.
 * Null for none.
 */
export function filterAfter(
  before: StandingFilter,
  commands: readonly DocumentCommand[],
): string | null {
  let { applied, wanted } = before;
  for (const command of commands) {
    if (command.kind === "filter") wanted = command.expression;
    if (command.kind === "stop-filter") wanted = applied;
    if (command.kind === "clear-filter") {
      applied = null;
      wanted = null;
    }
  }
  return wanted;
}
