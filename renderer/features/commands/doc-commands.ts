import { docAddress } from "../../components/doc-link.tsx";
import type { Command } from "./command.ts";
import { docPages } from "./doc-pages.ts";

/** Pages of bunq's documentation; they open beside the window. */
export const docCommands: readonly Command[] = docPages.map(({ title, page }) => ({
  id: `doc-${page}`,
  group: "bunq’s documentation",
  label: title,
  run: () => {
    window.open(docAddress(page), "_blank", "noreferrer");
  },
}));
