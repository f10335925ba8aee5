import { isSingle } from "./pressed-keys.ts";

const browser = "The browser keeps this for its tabs and windows.";
const system = "The system keeps this.";
const editing = "Texts are edited by this.";
const zoom = "The window is zoomed by this.";

/** Keys that never arrive, or that people need for something else, each with the reason. */
const kept: readonly (readonly [RegExp, string])[] = [
  [/^Mod\+(?:Shift\+)?[WTN]$/, browser],
  [/^Mod\+(?:Alt\+)?(?:Shift\+)?Tab$/, browser],
  [/^Mod\+(?:Page(?:Up|Down)|\d)$/, browser],
  [/^Mod\+[LD]$/, "The browser keeps this for its address and bookmarks."],
  [/^Mod\+(?:Shift\+)?R$/, "The browser reloads the page by this."],
  [/^(?:F5|F11|F12|Mod\+F5|Mod\+(?:Alt\+|Shift\+)[IJ])$/, "The browser keeps this."],
  [/^Mod\+(?:Shift\+)?[QHM]$/, system],
  [/^(?:Alt|Mod\+Alt)\+(?:F4|Escape|Delete|Tab)$/, system],
  [/^Alt\+Arrow(?:Left|Right)$/, "The browser goes back and forward by this."],
  [/^Mod\+(?:Shift\+)?Z$|^Mod\+[ACVXY]$/, editing],
  [/^Mod\+(?:Shift\+)?[-=0]$/, zoom],
];

const moving = /(?:^|\+)(?:Escape|Tab|Enter|Space|Backspace|Delete|Home|End|Page\w+|Arrow\w+)$/;

/** Why an action cannot have these keys; null when it can. */
export function refuseKeys(keys: string): string | null {
  const reason = kept.find(([pattern]) => pattern.test(keys))?.[1];
  if (reason) return reason;
  if (isSingle(keys) && moving.test(keys)) return "Moving and choosing need this key by itself.";
  return null;
}
