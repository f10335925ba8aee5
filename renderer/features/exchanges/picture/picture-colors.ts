import type { Ink } from "./drawing.ts";

export type PictureTheme = "light" | "dark";

/** The colours of the window, for files that leave it; `styles/tokens.css` is where they come from. */
export const pictureColors: Readonly<Record<Ink, Readonly<Record<PictureTheme, string>>>> = {
  surface: { light: "#ffffff", dark: "#1a1b1e" },
  sunken: { light: "#efefec", dark: "#101113" },
  ink: { light: "#1c1d1f", dark: "#ececea" },
  "ink-2": { light: "#55585e", dark: "#b0b4bb" },
  "ink-3": { light: "#62666d", dark: "#989da6" },
  "line-soft": { light: "#e4e4df", dark: "#2a2c31" },
  "line-strong": { light: "#cfcfc8", dark: "#3b3e45" },
  accent: { light: "#0f6e63", dark: "#4cc2b2" },
  "accent-soft": { light: "#e0f0ed", dark: "#17322f" },
  ok: { light: "#1b7a3d", dark: "#5cc57e" },
  warn: { light: "#8a5a00", dark: "#e0b04a" },
  bad: { light: "#b3261e", dark: "#f28b82" },
  info: { light: "#2257a8", dark: "#8ab4f8" },
};
