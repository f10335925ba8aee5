import { useEffect, useRef } from "react";

/**
 * When a step becomes done, or undone, the control that did it goes away; reading then goes on at
 * the step's title. A focus that is still somewhere stays there, and so it is on the first look.
 */
export function useResultFocus(done: boolean): void {
  const before = useRef(done);
  useEffect(() => {
    if (before.current === done) return;
    before.current = done;
    const title = document.getElementById("step-title");
    if (!title || document.activeElement !== document.body) return;
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
  }, [done]);
}
