import type { KeyboardEvent, ReactNode } from "react";
import type { Settings } from "../../../shared/contract/settings.ts";
import { defaultSettings } from "../../../shared/default-settings.ts";
import { useChangeSettings } from "../../backend/use-change-settings.ts";
import { TextField } from "../../components/text-field.tsx";
import { SettingFrame } from "./setting-frame.tsx";
import { useTextDraft, type TextName } from "./use-text-draft.ts";

export interface TextSettingProps {
  readonly settings: Settings;
  readonly name: TextName;
  readonly label: string;
  readonly hint: ReactNode;
  readonly placeholder?: string;
  readonly multiline?: boolean;
}

/** A text; it is kept on Enter or when the field is left, and what makes no sense says so there. */
export function TextSetting(props: TextSettingProps) {
  const { settings, name, label, hint, placeholder, multiline = false } = props;
  const draft = useTextDraft(settings, name);
  const changeSettings = useChangeSettings();
  const usual = defaultSettings[name];
  const reset = (): void => {
    draft.drop();
    changeSettings({ [name]: usual });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && !multiline) void draft.commit();
  };
  return (
    <SettingFrame
      label={label}
      usual={usual === null || usual === "" ? "none" : usual}
      isChanged={settings[name] !== usual || draft.error !== undefined}
      onReset={reset}
    >
      <TextField
        label={label}
        hint={hint}
        error={draft.error}
        mono
        multiline={multiline}
        {...(multiline ? { rows: 4 } : {})}
        placeholder={placeholder}
        value={draft.text}
        onChange={(event) => draft.type(event.target.value)}
        onBlur={() => void draft.commit()}
        onKeyDown={onKeyDown}
      />
    </SettingFrame>
  );
}
