import { useEffect, useState } from "react";
import { formatElapsed } from "./format-elapsed.ts";
import styles from "./elapsed-time.module.css";

const tickMs = 100;

/** A clock that runs from `since` (ms since the epoch). Not read out: it changes ten times a second. */
export function ElapsedTime({ since }: { readonly since: number }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, []);
  return (
    <span className={styles.elapsed} aria-hidden="true">
      {formatElapsed(now - since)}
    </span>
  );
}
