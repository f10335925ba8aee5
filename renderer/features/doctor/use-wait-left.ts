import { useEffect, useState } from "react";
import type { ErrorPayload } from "../../../shared/contract/error.ts";

/**
 * When a failure was first shown here, so that looking away does not begin its wait anew. By the
 * page's own clock, which nobody sets.
 */
const shownAt = new WeakMap<ErrorPayload, number>();

function endOfWait(error: ErrorPayload): number {
  const since = shownAt.get(error) ?? performance.now();
  shownAt.set(error, since);
  return since + (error.diagnosis?.waitMs ?? 0);
}

/** Whole seconds until bunq may be asked again; 0 for now. */
export function useWaitLeft(error: ErrorPayload): number {
  const [end] = useState(() => endOfWait(error));
  const [now, setNow] = useState(() => performance.now());
  const left = Math.max(0, end - now);
  useEffect(() => {
    const look = () => setNow(performance.now());
    const timer = left > 0 ? setTimeout(look, left % 1000 || 1000) : undefined;
    return () => clearTimeout(timer);
  }, [left]);
  return Math.ceil(left / 1000);
}
