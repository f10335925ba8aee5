import { join } from "node:path";
import { app, clipboard, safeStorage, session } from "electron";
import { createBackend } from "./backend/create-backend.ts";
import { createFileLogger } from "./backend/file-logger.ts";
import { listPageFiles } from "./backend/page-files.ts";
import { acquireWriterLock } from "./backend/storage/writer-lock.ts";
import { systemClock as clock } from "./backend/system-clock.ts";
import { createFileSlot } from "./backend/vault/file-slot.ts";
import { createKeyringSlot } from "./backend/vault/keyring-slot.ts";
import { registerPageScheme, servePage } from "./desktop/app-protocol.ts";
import { setApplicationMenu } from "./desktop/application-menu.ts";
import { closeBeforeQuitting } from "./desktop/close-before-quitting.ts";
import { chooseDesktopDirectory } from "./desktop/desktop-directory.ts";
import { createElectronStores } from "./desktop/electron-document-stores.ts";
import { openOutside } from "./desktop/external-links.ts";
import { hardenContents } from "./desktop/harden-contents.ts";
import { hardenSession } from "./desktop/harden-session.ts";
import { createLazySandbox } from "./sandbox/lazy-sandbox.ts";
import { MainWindow } from "./desktop/main-window.ts";
import { readTheme } from "./desktop/read-theme.ts";
import { reportStartFailure } from "./desktop/report-start-failure.ts";
import { createSafeStorageSlot } from "./desktop/safe-storage-slot.ts";
import { serveDispatch } from "./desktop/serve-dispatch.ts";
import { showOnDemand } from "./desktop/show-on-demand.ts";

// First of all, and for good: safe storage files its key under this name, so a new name would lose
// every secret.
app.setName("Sandgate");
const directory = chooseDesktopDirectory();
const logger = createFileLogger(directory, clock);
const openPage = (address: string): void => openOutside(address, logger);

// Electron takes these only before it is ready, so nothing above may wait.
registerPageScheme();
app.enableSandbox();
app.on("web-contents-created", (_event, contents) => hardenContents(contents, openPage));

/** Puts the desktop together: the trusted side, its one door, and the window in front of it. */
async function start(): Promise<void> {
  const lock = await acquireWriterLock(directory, { shell: "desktop", pid: process.pid });
  const stores = createElectronStores(directory, clock);
  const localSandbox = createLazySandbox(join(directory, "local-sandbox"));
  const backend = await createBackend({
    shell: "desktop",
    version: app.getVersion(),
    clock,
    logger,
    stores,
    keySlots: [createSafeStorageSlot(safeStorage), createKeyringSlot(), createFileSlot(directory)],
    clipboard: { writeText: (text) => clipboard.writeText(text) },
    localSandbox,
    exportsDirectory: () => app.getPath("downloads"),
  });
  const window = new MainWindow({
    store: stores.open("window").store,
    theme: () => readTheme(backend.dispatch),
    preload: join(app.getAppPath(), "dist/electron/preload.cjs"),
    logger,
  });
  hardenSession(session.defaultSession);
  servePage(listPageFiles(join(app.getAppPath(), "dist/renderer")));
  serveDispatch({
    dispatch: backend.dispatch,
    isOurWindow: (contents) => window.owns(contents),
    logger,
  });
  setApplicationMenu({ platform: process.platform, developing: !app.isPackaged, openPage });
  showOnDemand(window, reportStartFailure);
  closeBeforeQuitting(async () => {
    await backend.close();
    await localSandbox.close();
    await lock.release();
  }, logger);
  await window.show();
}

if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(reportStartFailure);
else app.quit();
