/** The parts of the settings, in the order they are shown. */
export const settingsSections = [
  "appearance",
  "requests",
  "network",
  "sessions",
  "exchanges",
  "shortcuts",
  "storage",
] as const;
export type SettingsSection = (typeof settingsSections)[number];
