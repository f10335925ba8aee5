import { useLayoutEffect, useState, type RefObject } from "react";

const usual = 100;

/** How many characters of the monospaced face fit into an element, kept up to date. */
export function useColumns(
  element: RefObject<HTMLElement | null>,
  ruler: RefObject<HTMLElement | null>,
): number {
  const [columns, setColumns] = useState(usual);
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return undefined;
    const measure = () => {
      const letters = ruler.current?.textContent.length ?? 0;
      const letter = (ruler.current?.getBoundingClientRect().width ?? 0) / letters;
      if (letter > 0) setColumns(Math.floor((target.clientWidth - 32) / letter));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    measure();
    return () => observer.disconnect();
  }, [element, ruler]);
  return columns;
}
