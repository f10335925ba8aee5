import type { Settings } from "../../shared/contract/settings.ts";

/** `--bg` of `renderer/styles/tokens.css`; window-background.test.ts compares them. */
const backgrounds = { light: "#f6f6f4", dark: "#131416" } as const;

/** The colour of the window before the page has painted, so that it does not flash. */
export function windowBackground(theme: Settings["theme"], systemIsDark: boolean): string {
  if (theme === "system") return systemIsDark ? backgrounds.dark : backgrounds.light;
  return backgrounds[theme];
}
