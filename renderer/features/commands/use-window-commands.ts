import { useQuery } from "@tanstack/react-query";
import type { Settings } from "../../../shared/contract/settings.ts";
import { settingsQuery } from "../../backend/queries.ts";
import { useChangeSettings } from "../../backend/use-change-settings.ts";
import { settingsSections } from "../../stores/settings-sections.ts";
import { uiStore } from "../../stores/ui-store.ts";
import type { Command } from "./command.ts";

const looks: readonly (readonly [Partial<Settings>, string])[] = [
  [{ theme: "light" }, "Light theme"],
  [{ theme: "dark" }, "Dark theme"],
  [{ theme: "system" }, "Theme like the system"],
  [{ density: "comfortable" }, "Comfortable density"],
  [{ density: "compact" }, "Compact density"],
];

/** How the window looks, and its layers. */
export function useWindowCommands(hasAccount: boolean): readonly Command[] {
  const changeSettings = useChangeSettings();
  const collapsed = useQuery(settingsQuery).data?.exchangeCollapsed ?? false;
  const { layerOpened } = uiStore.getState();
  const panel: Command = {
    id: "exchange-panel",
    group: "Window",
    label: collapsed ? "Show the exchange panel" : "Hide the exchange panel",
    keys: "exchange-panel",
    run: () => changeSettings({ exchangeCollapsed: !collapsed }),
  };
  return [
    ...(hasAccount ? [panel] : []),
    ...looks.map(([change, label]): Command => ({
      id: `look-${label}`,
      group: "Window",
      label,
      run: () => changeSettings(change),
    })),
    {
      id: "settings",
      group: "Window",
      label: "Settings",
      keys: "settings",
      run: () => layerOpened({ kind: "settings" }),
    },
    ...settingsSections.map((section): Command => ({
      id: `settings-${section}`,
      group: "Window",
      label: `Settings: ${section}`,
      run: () => layerOpened({ kind: "settings", section }),
    })),
    {
      id: "shortcuts",
      group: "Window",
      label: "Keyboard shortcuts",
      keys: "shortcuts",
      run: () => layerOpened({ kind: "shortcuts" }),
    },
  ];
}
