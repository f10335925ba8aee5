import { isApple } from "../is-apple.ts";

/** Mod+F, which the browser would answer with a search of the few rows on the page. */
export function isFindKey(event: KeyboardEvent): boolean {
  const isMod = isApple ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  return isMod && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "f";
}
