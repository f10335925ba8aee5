import { app, nativeTheme, screen, type BrowserWindow, type WebContents } from "electron";
import type { Settings } from "../../shared/contract/settings.ts";
import type { DocumentStore, Logger } from "../backend/ports.ts";
import { createWindow } from "./create-window.ts";
import { offerReload } from "./offer-reload.ts";
import { windowBackground } from "./window-background.ts";
import { placeWindow, type WindowState } from "./window-state.ts";

export interface MainWindowOptions {
  /** The document `window`. */
  readonly store: DocumentStore;
  readonly theme: () => Promise<Settings["theme"]>;
  readonly preload: string;
  readonly logger: Logger;
}

/** The one window: opened, brought forward, opened again on macOS after it was closed. */
export class MainWindow {
  readonly #options: MainWindowOptions;
  #window: BrowserWindow | null = null;
  #opening: Promise<void> | null = null;

  constructor(options: MainWindowOptions) {
    this.#options = options;
  }

  /** Opens the window, or brings forward the one that is open. Rejects when the page does not load. */
  async show(): Promise<void> {
    if (this.#window) return bringForward(this.#window);
    // macOS says "activate" during a start too; two of them must not open two windows.
    this.#opening ??= this.#open().finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  /** Whether a web contents is this window's own. */
  owns(contents: WebContents): boolean {
    return this.#window?.webContents === contents;
  }

  async #open(): Promise<void> {
    const { store, theme, preload, logger } = this.#options;
    const background = windowBackground(await theme(), nativeTheme.shouldUseDarkColors);
    const workAreas = screen.getAllDisplays().map(({ workArea }) => workArea);
    const { window, loaded } = createWindow({
      place: placeWindow(store.read(), workAreas),
      background,
      preload,
      devTools: !app.isPackaged,
    });
    this.#window = window;
    window.on("close", () => this.#remember(window));
    window.on("closed", () => {
      this.#window = null;
    });
    offerReload(window, logger);
    await loaded;
  }

  #remember(window: BrowserWindow): void {
    const { x, y, width, height } = window.getNormalBounds();
    const state: WindowState = { x, y, width, height, maximized: window.isMaximized() };
    try {
      this.#options.store.replace(state);
    } catch (cause) {
      // A window that opens elsewhere next time is no reason to keep this one from closing.
      const reason = cause instanceof Error ? cause.message : "unknown";
      this.#options.logger.error("window.place-not-stored", { reason });
    }
  }
}

function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
