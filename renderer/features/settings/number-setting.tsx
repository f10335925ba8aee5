import { useState } from "react";
import type { Settings } from "../../../shared/contract/settings.ts";
import { defaultSettings } from "../../../shared/default-settings.ts";
import { useChangeSettings } from "../../backend/use-change-settings.ts";
import { TextField } from "../../components/text-field.tsx";
import { SettingFrame } from "./setting-frame.tsx";
import styles from "./settings.module.css";

export interface NumberSettingProps {
  readonly settings: Settings;
  readonly name: "timeoutSeconds" | "exchangeRetentionMb";
  readonly label: string;
  readonly hint: string;
  /** A whole number from 1 to this. */
  readonly most: number;
}

/** A whole number; it takes effect as it is typed, as soon as it is one. */
export function NumberSetting({ settings, name, label, hint, most }: NumberSettingProps) {
  const changeSettings = useChangeSettings();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? String(settings[name]);
  const usual = defaultSettings[name];
  const change = (next: string): void => {
    setTyped(next);
    if (isUsable(next, most)) changeSettings({ [name]: Number(next) });
  };
  return (
    <SettingFrame
      label={label}
      usual={String(usual)}
      isChanged={text !== String(usual)}
      onReset={() => {
        setTyped(null);
        changeSettings({ [name]: usual });
      }}
    >
      <TextField
        label={label}
        className={styles.number}
        inputMode="numeric"
        value={text}
        onChange={(event) => change(event.target.value)}
        hint={hint}
        error={isUsable(text, most) ? undefined : `A whole number from 1 to ${most}.`}
      />
    </SettingFrame>
  );
}

function isUsable(text: string, most: number): boolean {
  return /^\d{1,4}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= most;
}
