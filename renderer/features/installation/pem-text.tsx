import { useState } from "react";
import { Button } from "../../components/button.tsx";
import styles from "./pem-text.module.css";

export interface PemTextProps {
  /** Whose key it is, for the name of the switch: “your public key”. */
  readonly name: string;
  readonly pem: string;
}

/** A public key, one line long until someone wants to see all of it. */
export function PemText({ name, pem }: PemTextProps) {
  const [open, setOpen] = useState(false);
  return (
    <span className={styles.pem}>
      {open ? (
        <code className={styles.whole}>{pem.trim()}</code>
      ) : (
        <code className={styles.start}>{firstLine(pem)}</code>
      )}
      <Button
        variant="quiet"
        className={styles.toggle}
        aria-expanded={open}
        aria-label={open ? `Show less of ${name}` : `Show all of ${name}`}
        onClick={() => setOpen(!open)}
      >
        {open ? "Show less" : "Show all"}
      </Button>
    </span>
  );
}

/** The start of the key itself; every PEM begins with the same line. */
function firstLine(pem: string): string {
  return `${pem.trim().split("\n")[1] ?? pem.trim()}…`;
}
