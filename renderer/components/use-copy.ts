import { useCallback, useEffect, useRef, useState } from "react";
import { announce } from "./announcer.tsx";

/** What to copy. A function may answer null: the shell copied it, unseen by the page. */
export type CopySource = string | (() => Promise<string | null>);
export type CopyState = "idle" | "copied" | "failed";

const shownMs = 2000;

/** Copies, shows the outcome for two seconds, and tells screen readers. */
export function useCopy(label: string, source: CopySource) {
  const [state, setState] = useState<CopyState>("idle");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const copy = useCallback(async () => {
    let outcome: CopyState = "copied";
    try {
      const text = typeof source === "string" ? source : await source();
      if (text !== null) await navigator.clipboard.writeText(text);
    } catch (thrown) {
      outcome = "failed";
      reportError(thrown);
    }
    setState(outcome);
    announce(outcome === "copied" ? `${label}: copied` : `${label}: copying failed`);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setState("idle"), shownMs);
  }, [label, source]);

  return { state, copy };
}
