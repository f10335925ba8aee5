import { isApple } from "./is-apple.ts";

/** `Mod+Enter` in the spelling of `aria-keyshortcuts`. */
export function toAriaKeys(keys: string): string {
  return keys.replace("Mod", isApple ? "Meta" : "Control");
}
