import type { Command } from "./command.ts";

/** These stand in the palette already, in words that do not depend on a screen. */
const known: ReadonlySet<string> = new Set([
  "palette",
  "act",
  "run-all",
  "stop",
  "log-out",
  "switch-account",
]);

/**
 * Every button on the screen below the palette, as commands: whatever can be pressed can be found by
 * its words. To be called before the palette covers them.
 */
export function shownCommands(): readonly Command[] {
  const controls = document.querySelectorAll<HTMLButtonElement>("button[data-command]");
  const named = [...controls]
    .filter((control) => isUsable(control) && !known.has(control.dataset["action"] ?? ""))
    .map((control) => [wordsOf(control), control] as const)
    .filter(([words]) => words !== "");
  return [...new Map(named.toReversed()).entries()].toReversed().map(([label, control]) => ({
    id: `shown-${label}`,
    group: "On this screen",
    label,
    keys: control.dataset["action"],
    run: () => {
      if (control.isConnected) control.click();
    },
  }));
}

function isUsable(control: HTMLButtonElement): boolean {
  const isIdle = control.disabled || control.getAttribute("aria-disabled") === "true";
  return !isIdle && control.checkVisibility() && control.closest("[inert]") === null;
}

function wordsOf(control: HTMLButtonElement): string {
  const said = control.dataset["command"] || control.getAttribute("aria-label");
  if (said) return said;
  const words = [...control.childNodes].filter(
    (node) => !(node instanceof Element && node.matches("kbd, svg")),
  );
  return words
    .map((node) => node.textContent ?? "")
    .join(" ")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** What the step's own button says now; null where the screen has none. */
export function shownActionWords(actionId: string): string | null {
  const controls = document.querySelectorAll<HTMLButtonElement>(
    `button[data-action="${CSS.escape(actionId)}"]`,
  );
  const control = [...controls].find(isUsable);
  return control ? wordsOf(control) : null;
}
