import type { ReactNode } from "react";
import { IconButton } from "../icon-button.tsx";
import styles from "./toggle-button.module.css";

export interface ToggleButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly isOn: boolean;
  readonly shortcut?: string | undefined;
  readonly command?: string | undefined;
  readonly onToggle: (isOn: boolean) => void;
}

/** An icon that is on or off. */
export function ToggleButton({
  label,
  icon,
  isOn,
  shortcut,
  command,
  onToggle,
}: ToggleButtonProps) {
  return (
    <IconButton
      label={label}
      icon={icon}
      aria-pressed={isOn}
      shortcut={shortcut}
      command={command}
      className={styles.toggle}
      onClick={() => onToggle(!isOn)}
    />
  );
}
