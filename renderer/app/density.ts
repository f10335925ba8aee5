import type { Settings } from "../../shared/contract/settings.ts";

type Density = Settings["density"];
const rememberedKey = "density";

/** How close the rows stand: the tokens of `styles/tokens.css` say what that means. */
export function showDensity(density: Density): void {
  if (density === "comfortable") delete document.documentElement.dataset["density"];
  else document.documentElement.dataset["density"] = density;
  // like the theme's copy: the next start shows it before anything was asked
  localStorage.setItem(rememberedKey, density);
}

/** Shows the density of last time. */
export function showRememberedDensity(): void {
  if (localStorage.getItem(rememberedKey) === "compact") showDensity("compact");
}
