import { useEffect, useRef, type RefObject } from "react";
import type { StepName } from "../../shared/contract/account.ts";

/**
 * When the control that had the focus goes away with its step, reading goes on at the title of the
 * step that took its place. A focus that is still somewhere stays there.
 */
export function useKeptFocus(region: RefObject<HTMLElement | null>, step: StepName): void {
  const former = useRef(step);
  useEffect(() => {
    if (former.current === step) return;
    former.current = step;
    if (document.activeElement !== document.body) return;
    const title = region.current?.querySelector<HTMLElement>("h1");
    if (!title) return;
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
  }, [region, step]);
}
