import { useEffect, useRef, type RefObject } from "react";

/** For the heading of what takes the place of a pressed button: reading goes on there. */
export function useFocusWhenLost<E extends HTMLElement>(): RefObject<E | null> {
  const heading = useRef<E>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}
