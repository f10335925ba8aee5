import { announce } from "../../../components/announcer.tsx";
import { saveText } from "../../../components/save-blob.ts";
import type { Drawing } from "./drawing.ts";
import type { PictureTheme } from "./picture-colors.ts";
import { writeSvg } from "./write-svg.ts";

/** The theme that the window shows right now. */
function shownTheme(): PictureTheme {
  const { theme } = document.documentElement.dataset;
  if (theme === "light" || theme === "dark") return theme;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Has the drawing saved as a file, in the colours it is seen in. */
export function savePicture(drawing: Drawing, name: string): void {
  saveText(writeSvg(drawing, shownTheme()), name, "image/svg+xml");
  announce(`${drawing.title}: saved as ${name}`);
}
