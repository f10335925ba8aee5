import { useState } from "react";

/**
 * Whether a layer was ever open: it is loaded then, and stays mounted, so that closing can move the
 * focus back and fade.
 */
export function useWasOpen(open: boolean): boolean {
  const [wasOpen, setWasOpen] = useState(open);
  if (open && !wasOpen) setWasOpen(true);
  return wasOpen;
}
