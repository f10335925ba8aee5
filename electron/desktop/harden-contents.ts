import type { WebContents } from "electron";
import { isPageAddress } from "./page-address.ts";

/**
 * Keeps a web contents on our page: no navigation away, no embedded page, no second window. A link
 * meant for a new window is handed to `openOutside` and never opened inside.
 */
export function hardenContents(
  contents: WebContents,
  openOutside: (address: string) => void,
): void {
  // SECURITY: one line per way out of the page; security-checklist.test.ts.
  contents.on("will-navigate", stayOnPage);
  contents.on("will-frame-navigate", stayOnPage);
  contents.on("will-redirect", stayOnPage);
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: "deny" };
  });
}

interface Navigation {
  readonly url: string;
  readonly isMainFrame: boolean;
  readonly preventDefault: () => void;
}

function stayOnPage(navigation: Navigation): void {
  if (!navigation.isMainFrame || !isPageAddress(navigation.url)) navigation.preventDefault();
}
