import type { KeyboardEvent } from "react";
import { isApple } from "../is-apple.ts";
import { pressedKeys } from "../shortcuts/pressed-keys.ts";

/** What keys ask to copy of the selected row: its value as everywhere, its path by what is bound. */
export function copyWanted(
  { nativeEvent }: KeyboardEvent,
  pathKeys: string | null,
): "value" | "path" | null {
  const keys = pressedKeys(nativeEvent, isApple);
  if (keys !== null && keys === pathKeys) return "path";
  return keys === "Mod+C" && !isTextMarked() ? "value" : null;
}

/** Marked text is what Ctrl+C is for; the selected row comes second. */
function isTextMarked(): boolean {
  return !(getSelection()?.isCollapsed ?? true);
}
