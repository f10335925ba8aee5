import type { Settings } from "../../shared/contract/settings.ts";

type Theme = Settings["theme"];
const rememberedKey = "theme";

/** Shows a theme; `system` leaves the choice to the browser's `color-scheme`. */
export function showTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  // the setting itself is kept by the trusted side; this copy only spares the next start a flash
  localStorage.setItem(rememberedKey, theme);
}

/** Shows the theme of last time, before anything was asked of the trusted side. */
export function showRememberedTheme(): void {
  const theme = localStorage.getItem(rememberedKey);
  if (theme === "light" || theme === "dark") showTheme(theme);
}
