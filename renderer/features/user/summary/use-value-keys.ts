import { useEffect, type RefObject } from "react";
import { focusNext } from "./use-one-tab-stop.ts";
import type { ValueAction } from "./value-card.tsx";

const moves = ["ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", "Home", "End"];

/** The keys of a value that has the focus: those of its actions, and arrows to the other values. */
export function useValueKeys(
  region: RefObject<HTMLElement | null>,
  actions: readonly ValueAction[],
): void {
  useEffect(() => {
    const { current } = region;
    if (!current) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      const control = event.target instanceof HTMLElement ? event.target : null;
      if (!control?.dataset["path"] || event.ctrlKey || event.metaKey || event.altKey) return;
      const action = actions.find(({ keys }) => keys === event.key.toUpperCase());
      if (action) action.onAct(control);
      else if (moves.includes(event.key)) focusNext(current, control, event.key);
      else return;
      event.preventDefault();
    };
    current.addEventListener("keydown", onKeyDown);
    return () => current.removeEventListener("keydown", onKeyDown);
  }, [region, actions]);
}
