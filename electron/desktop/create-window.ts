import { BrowserWindow, type WebPreferences } from "electron";
import { pageAddress } from "./page-address.ts";
import { smallestWindow, type WindowPlace } from "./window-state.ts";

export interface CreateWindowOptions {
  readonly place: WindowPlace;
  readonly background: string;
  /** Absolute path of the bundled preload. */
  readonly preload: string;
  readonly devTools: boolean;
}

/**
 * Every preference that decides what the page may do is named, also where it is Electron's default,
 * so that neither a new default nor a new line here passes unseen.
 */
function pagePreferences({ preload, devTools }: CreateWindowOptions): WebPreferences {
  return {
    preload,
    devTools,
    // SECURITY: create-window.test.ts compares the whole object.
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    enableDeprecatedPaste: false,
    enableWebSQL: false,
    safeDialogs: true,
    spellcheck: false,
    autoplayPolicy: "document-user-activation-required",
  };
}

/** Makes the window and loads the page; it shows once the page has painted. */
export function createWindow(options: CreateWindowOptions): {
  readonly window: BrowserWindow;
  /** Rejects when the page cannot be loaded. */
  readonly loaded: Promise<void>;
} {
  const { maximized, ...bounds } = options.place;
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: "Sandgate",
    show: false,
    backgroundColor: options.background,
    autoHideMenuBar: true,
    webPreferences: pagePreferences(options),
  });
  window.once("ready-to-show", () => {
    if (maximized) window.maximize();
    window.show();
  });
  return { window, loaded: window.loadURL(pageAddress) };
}
