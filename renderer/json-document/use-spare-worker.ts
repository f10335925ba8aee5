import { useEffect } from "react";
import { prepareJsonWorker } from "./spare-worker.ts";

/** On screens that will soon open a text: its worker is started while nothing else happens. */
export function useSpareWorker(): void {
  useEffect(() => {
    const whenIdle = requestIdleCallback(prepareJsonWorker);
    return () => cancelIdleCallback(whenIdle);
  }, []);
}
