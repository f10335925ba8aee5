import { useEffect, useRef, type RefObject } from "react";

let wasFocused = false;
document.addEventListener("focusin", () => (wasFocused = true), { once: true, capture: true });

/**
 * When the control that had the focus goes away with what was shown, reading goes on at the title
 * of what took its place. A focus that is still somewhere stays there, and on the first look, when
 * nothing had it yet, it is left to the person.
 */
export function useKeptFocus(region: RefObject<HTMLElement | null>, shown: string): void {
  const former = useRef<string | null>(null);
  useEffect(() => {
    if (former.current === shown) return;
    former.current = shown;
    if (!wasFocused || document.activeElement !== document.body) return;
    const title = region.current?.querySelector<HTMLElement>("h1");
    if (!title) return;
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
  }, [region, shown]);
}
