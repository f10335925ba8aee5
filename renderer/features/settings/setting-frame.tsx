import { RotateCcw } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../../components/button.tsx";
import styles from "./settings.module.css";

export interface SettingFrameProps {
  /** What is reset, as it is labelled. */
  readonly label: string;
  /** What it is without a choice, in words. */
  readonly usual: string;
  readonly isChanged: boolean;
  readonly onReset: () => void;
  readonly children: ReactNode;
}

/** One setting, and the way back to what it is without a choice, where there was one. */
export function SettingFrame({ label, usual, isChanged, onReset, children }: SettingFrameProps) {
  return (
    <div className={styles.setting}>
      {children}
      {isChanged ? (
        <Button
          variant="quiet"
          className={styles.reset}
          icon={<RotateCcw />}
          aria-label={`Reset ${label} to ${usual}`}
          onClick={onReset}
        >
          Reset
        </Button>
      ) : null}
    </div>
  );
}
