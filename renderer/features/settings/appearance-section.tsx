import type { Settings } from "../../../shared/contract/settings.ts";
import { ChoiceSetting } from "./choice-setting.tsx";

const themes = [
  { value: "system", label: "Like the system" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

const densities = [
  { value: "comfortable", label: "Comfortable" },
  { value: "compact", label: "Compact" },
] as const;

/** How the window looks. */
export function AppearanceSection({ settings }: { readonly settings: Settings }) {
  return (
    <>
      <ChoiceSetting
        settings={settings}
        name="theme"
        label="Theme"
        hint="By default it follows the system."
        choices={themes}
      />
      <ChoiceSetting
        settings={settings}
        name="density"
        label="Density"
        hint="Compact brings rows closer together, so that more of them are in sight."
        choices={densities}
      />
    </>
  );
}
