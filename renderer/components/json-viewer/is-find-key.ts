import { isApple } from "../is-apple.ts";
import { pressedKeys } from "../shortcuts/pressed-keys.ts";

/** Mod+F or what it is changed to, which the browser would answer with a search of the few rows on the page. */
export function isFindKey(event: KeyboardEvent, keys: string | null): boolean {
  return keys !== null && pressedKeys(event, isApple) === keys;
}
