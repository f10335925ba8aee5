import { useEffect, useRef, type RefObject } from "react";

/**
 * When the control that had the focus goes away with what was shown, reading goes on at the title
 * of what took its place. A focus that is still somewhere stays there.
 */
export function useKeptFocus(region: RefObject<HTMLElement | null>, shown: string): void {
  const former = useRef(shown);
  useEffect(() => {
    if (former.current === shown) return;
    former.current = shown;
    if (document.activeElement !== document.body) return;
    const title = region.current?.querySelector<HTMLElement>("h1");
    if (!title) return;
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
  }, [region, shown]);
}
