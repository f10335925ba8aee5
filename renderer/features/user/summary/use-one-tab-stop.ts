import { useLayoutEffect, type RefObject } from "react";
import { moveInColumns } from "./move-in-columns.ts";

/** The values of a region, in their order. */
function valuesOf(region: HTMLElement | null): readonly HTMLElement[] {
  return [...(region?.querySelectorAll<HTMLElement>("[data-path]") ?? [])];
}

/** Makes the values of a region one tab stop: the one that had the focus last, the first before that. */
export function useOneTabStop(region: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { current } = region;
    if (!current) return undefined;
    const settle = (stop: HTMLElement | undefined) => {
      for (const value of valuesOf(current)) value.tabIndex = value === stop ? 0 : -1;
    };
    settle(valuesOf(current)[0]);
    const onFocus = ({ target }: FocusEvent) => {
      const value = target instanceof Element ? target.closest<HTMLElement>("[data-path]") : null;
      if (value) settle(value);
    };
    current.addEventListener("focusin", onFocus);
    return () => current.removeEventListener("focusin", onFocus);
  }, [region]);
}

/** Moves the focus to the value a key leads to. */
export function focusNext(region: HTMLElement | null, from: HTMLElement, key: string): void {
  const values = valuesOf(region);
  const corners = values.map((value) => value.getBoundingClientRect());
  values[moveInColumns(corners, values.indexOf(from), key)]?.focus();
}
