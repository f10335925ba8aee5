import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { bridgeChannel } from "../shared/contract/bridge.ts";
import type { Envelope } from "../shared/contract/envelope.ts";
import { acquireWriterLock, type WriterLock } from "./backend/storage/writer-lock.ts";
import type { FakeElectron } from "./desktop/testing/fake-electron.ts";
import { startMain, type Preparation, type StartedMain } from "./desktop/testing/start-main.ts";

let stop: (() => Promise<void>) | null = null;

async function freshMain(prepare: Preparation = {}): Promise<StartedMain> {
  const started = await startMain(prepare);
  ({ stop } = started);
  return started;
}

function call(electron: FakeElectron, name: string, input: unknown) {
  const contents = electron.context.windows[0]?.webContents;
  const event = { sender: contents, senderFrame: contents?.mainFrame };
  const answer = electron.ipcMain.handlers.get(bridgeChannel)?.(event, name, input);
  return answer as Promise<Envelope<Record<string, unknown>>>;
}

afterEach(async () => {
  await stop?.();
  stop = null;
});

describe("the desktop's start", () => {
  test("name, scheme and sandbox are settled before Electron is asked to be ready", async () => {
    const { electron } = await freshMain();

    expect(electron.app.calls).toStrictEqual([
      "setName",
      "registerSchemesAsPrivileged",
      "enableSandbox",
      "requestSingleInstanceLock",
      "whenReady",
    ]);
    expect(electron.app.name).toBe("Sandgate");
  });

  test("the page reaches the real backend through the one channel", async () => {
    const { electron, directory } = await freshMain();

    const about = await call(electron, "app.read", {});
    const storage = await call(electron, "storage.read", {});

    expect(about).toMatchObject({
      ok: true,
      value: { version: "1.2.3", shell: "desktop", copiesUnseen: true },
    });
    expect(storage).toMatchObject({
      ok: true,
      value: {
        dataDirectory: directory,
        locked: null,
        protection: { slot: "safe-storage", weak: false },
      },
    });
  });

  test("the local sandbox starts when an account first calls it, and the token lands on the clipboard", async () => {
    const { electron, directory } = await freshMain();
    const account = await call(electron, "account.create", { environment: "local" });
    const accountId = account.ok ? account.value["id"] : null;
    expect(existsSync(join(directory, "local-sandbox"))).toBe(false);

    const installed = await call(electron, "installation.create", { accountId });
    const copied = await call(electron, "secret.copy", {
      accountId,
      secret: "installation-token",
    });

    expect(installed).toMatchObject({ ok: true, value: { steps: ["installation"] } });
    expect(existsSync(join(directory, "local-sandbox"))).toBe(true);
    expect(copied).toStrictEqual({ ok: true, value: { value: null } });
    expect(electron.clipboard.written).toHaveLength(1);
  });

  test("a second process ends at once and touches nothing", async () => {
    const { electron, directory, window } = await freshMain({
      electron: ({ app }) => {
        app.firstInstance = false;
      },
    });

    expect(window).toBeNull();
    expect(electron.app.quits).toBe(1);
    expect(existsSync(directory)).toBe(false);
  });

  test("a second start brings the first one's window forward", async () => {
    const { electron, window } = await freshMain();
    if (window) window.minimized = true;

    electron.app.emit("second-instance");

    expect(window?.done).toStrictEqual(["restore", "show", "focus"]);
    expect(electron.context.windows).toHaveLength(1);
  });

  test("a data directory in use is told in a dialog that names the holder, and the app ends", async () => {
    let lock: WriterLock | undefined;
    const { electron, window } = await freshMain({
      directory: async (directory) => {
        lock = await acquireWriterLock(directory, { shell: "web", pid: process.pid });
      },
    });
    await lock?.release();

    expect(window).toBeNull();
    expect(electron.app.exitCode).toBe(1);
    expect(electron.dialog.errors).toHaveLength(1);
    expect(electron.dialog.errors[0]?.content).toContain(`the web shell (process ${process.pid})`);
  });

  test("a page that does not load ends in a dialog instead of an invisible window", async () => {
    const { electron } = await freshMain({
      electron: ({ context }) => {
        context.loadFailure = new Error("ERR_FAILED");
      },
    });

    expect(electron.app.exitCode).toBe(1);
    expect(electron.dialog.errors[0]?.content).toContain("ERR_FAILED");
  });

  test("quitting gives the data directory free for the next process", async () => {
    const { quit, directory } = await freshMain();

    await quit();

    const lock = await acquireWriterLock(directory, { shell: "web", pid: process.pid });
    await lock.release();
  });

  test("a window that was closed opens again where it was", async () => {
    const { electron, directory, window } = await freshMain();
    const opened = new Promise((resolve) => electron.app.once("fake:loaded", resolve));

    window?.close();
    electron.app.emit("activate");
    await opened;

    expect(electron.context.windows).toHaveLength(2);
    expect(electron.context.windows[1]?.options).toMatchObject({ x: 10, y: 20, width: 1100 });
    expect(statSync(join(directory, "window.json")).mode & 0o077).toBe(0);
  });
});
