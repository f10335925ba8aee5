import { app, dialog, type BrowserWindow } from "electron";
import type { Logger } from "../backend/ports.ts";

/** When the page's process dies the window would stay blank: says so, and loads the page again. */
export function offerReload(window: BrowserWindow, logger: Logger): void {
  window.webContents.on("render-process-gone", (_event, { reason, exitCode }) => {
    if (reason === "clean-exit") return;
    logger.error("page.gone", { reason, exitCode });
    const chosen = dialog.showMessageBoxSync(window, {
      type: "error",
      message: "Sandgate's window stopped working.",
      detail: `Nothing was lost: keys, sessions and settings are kept outside of it. (${reason})`,
      buttons: ["Load it again", "Quit"],
      defaultId: 0,
      cancelId: 1,
    });
    if (chosen === 0) window.webContents.reload();
    else app.quit();
  });
}
