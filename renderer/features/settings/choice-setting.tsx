import type { Settings } from "../../../shared/contract/settings.ts";
import { defaultSettings } from "../../../shared/default-settings.ts";
import { useChangeSettings } from "../../backend/use-change-settings.ts";
import { ChoiceGroup, type Choice } from "../../components/choice-group.tsx";
import { SettingFrame } from "./setting-frame.tsx";
import styles from "./settings.module.css";

type ChoiceName = "theme" | "density" | "bunqLanguage" | "renewal";

export interface ChoiceSettingProps<K extends ChoiceName> {
  readonly settings: Settings;
  readonly name: K;
  readonly label: string;
  readonly hint: string;
  readonly choices: readonly Choice<Settings[K]>[];
}

/** One of a few; it takes effect at once. */
export function ChoiceSetting<K extends ChoiceName>(props: ChoiceSettingProps<K>) {
  const { settings, name, label, hint, choices } = props;
  const changeSettings = useChangeSettings();
  const usual: Settings[K] = defaultSettings[name];
  const change = (value: Settings[K]): void => changeSettings({ [name]: value });
  return (
    <SettingFrame
      label={label}
      usual={choices.find(({ value }) => value === usual)?.label ?? usual}
      isChanged={settings[name] !== usual}
      onReset={() => change(usual)}
    >
      <ChoiceGroup
        label={label}
        value={settings[name]}
        onChange={change}
        choices={choices}
        beside={choices.every(({ detail }) => detail === undefined)}
      />
      <p className={styles.hint}>{hint}</p>
    </SettingFrame>
  );
}
