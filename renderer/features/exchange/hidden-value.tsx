import { EyeOff } from "lucide-react";
import styles from "./exchange-panel.module.css";

export interface HiddenValueProps {
  readonly value: string;
  /** Short name of the secret that stood in it. */
  readonly name: string;
}

/** A value in whose record a secret was never kept: in its place a chip with the secret's name. */
export function HiddenValue({ value, name }: HiddenValueProps) {
  const mark = `•••• ${name}`;
  const at = value.indexOf(mark);
  // another secret's mark may stand first, where a value held two
  if (at < 0) return <span className={styles.mask}>{value}</span>;
  return (
    <span>
      {value.slice(0, at)}
      <span className={styles.mask} title={`The ${name} was left out when this was recorded`}>
        <EyeOff aria-hidden="true" />
        {mark}
      </span>
      {value.slice(at + mark.length)}
    </span>
  );
}
