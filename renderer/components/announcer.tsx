import { useSyncExternalStore } from "react";

let current = "";
const listeners = new Set<() => void>();

/** Says `text` to screen readers when they are next silent. Shows nothing. */
export function announce(text: string): void {
  // the same words twice are no change to a live region, so every other time they end in a blank
  current = current === text ? `${text}\u00A0` : text;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The live region `announce` speaks through; mounted once. */
export function Announcer() {
  const text = useSyncExternalStore(subscribe, () => current);
  return (
    <output className="visually-hidden" aria-live="polite" data-announcer="">
      {text}
    </output>
  );
}
