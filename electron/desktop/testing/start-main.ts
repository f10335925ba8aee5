import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import type { FakeApp } from "./fake-app.ts";
import { createFakeElectron, type FakeElectron } from "./fake-electron.ts";
import type { FakeWindow } from "./fake-window.ts";

/** The real main.ts on the fake Electron, with a directory of its own and a page to serve. */
export interface StartedMain {
  readonly electron: FakeElectron;
  readonly directory: string;
  /** The window the page was loaded into; null when the start ended before that. */
  readonly window: FakeWindow | null;
  /** Plays the end of the last window; resolves when nothing holds the app back any more. */
  readonly quit: () => Promise<void>;
  /** Quits and removes the directory. */
  readonly stop: () => Promise<void>;
}

export interface Preparation {
  readonly electron?: (electron: FakeElectron) => void;
  readonly directory?: (directory: string) => Promise<void>;
}

/** Runs main.ts once more and waits until its window has loaded, or until it has given up. */
export async function startMain(prepare: Preparation = {}): Promise<StartedMain> {
  const root = mkdtempSync(join(tmpdir(), "sandgate-desktop-"));
  const page = join(root, "app", "dist", "renderer");
  mkdirSync(page, { recursive: true });
  writeFileSync(join(page, "index.html"), "<!doctype html><title>page</title>");
  const directory = join(root, "data");
  process.env["SANDGATE_DATA_DIR"] = directory;

  const electron = createFakeElectron();
  electron.app.appPath = join(root, "app");
  prepare.electron?.(electron);
  await prepare.directory?.(directory);
  // main.ts runs when it is imported, so each start needs a module graph of its own
  vi.resetModules();
  vi.doMock("electron", () => electron);
  const settled = new Promise<FakeWindow | null>((resolve) => {
    electron.app.once("fake:loaded", resolve);
    electron.app.once("fake:ended", () => resolve(null));
  });
  await import("../../main.ts");
  const window = await settled;

  return {
    electron,
    directory,
    window,
    quit: () => quit(electron.app),
    stop: async () => {
      await quit(electron.app);
      delete process.env["SANDGATE_DATA_DIR"];
      rmSync(root, { recursive: true, force: true });
    },
  };
}

async function quit(app: FakeApp): Promise<void> {
  const ended = new Promise((resolve) => {
    app.once("fake:ended", resolve);
  });
  let held = false;
  app.emit("will-quit", {
    preventDefault: () => {
      held = true;
    },
  });
  if (held) await ended;
}
