import { app } from "electron";
import type { MainWindow } from "./main-window.ts";

/**
 * When the window comes forward, and when the app ends with it: a second start shows the first
 * one's window, the dock opens it again on macOS, and elsewhere closing it quits.
 */
export function showOnDemand(window: MainWindow, onFailure: (cause: unknown) => void): void {
  const show = (): void => {
    window.show().catch(onFailure);
  };
  app.on("second-instance", show);
  app.on("activate", show);
  app.on("window-all-closed", () => {
    if (process.platform !== "darwin") app.quit();
  });
}
