import type { WebContents } from "electron";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Settings } from "../../shared/contract/settings.ts";
import type { DocumentStore } from "../backend/ports.ts";
import { MainWindow } from "./main-window.ts";
import { currentFake } from "./testing/current-fake.ts";
import { FakeContents } from "./testing/fake-window.ts";

vi.mock("electron", async () => (await import("./testing/fake-electron.ts")).createFakeElectron());

const electron = await currentFake();
let logged: string[];
let stored: unknown;

function mainWindow(
  changes: { replace?: () => never; theme?: Settings["theme"] } = {},
): MainWindow {
  const store: DocumentStore = {
    path: "/data/window.json",
    read: () => stored,
    replace: (document) => {
      changes.replace?.();
      stored = document;
    },
    remove: () => undefined,
  };
  return new MainWindow({
    store,
    theme: () => Promise.resolve(changes.theme ?? "system"),
    preload: "/app/preload.cjs",
    logger: { info: () => undefined, error: (event) => logged.push(event) },
  });
}

beforeEach(() => {
  electron.context.windows.length = 0;
  electron.nativeTheme.shouldUseDarkColors = false;
  electron.app.isPackaged = false;
  logged = [];
  stored = null;
});

describe("the one window", () => {
  test("shown twice at once it opens once", async () => {
    const window = mainWindow();

    await Promise.all([window.show(), window.show()]);

    expect(electron.context.windows).toHaveLength(1);
  });

  test("owns its own contents only, and none after it was closed", async () => {
    const window = mainWindow();
    await window.show();
    const [opened] = electron.context.windows;
    const own = opened?.webContents as unknown as WebContents;
    const foreign = new FakeContents() as unknown as WebContents;

    expect([window.owns(own), window.owns(foreign)]).toStrictEqual([true, false]);

    opened?.close();
    expect(window.owns(own)).toBe(false);
  });

  test("starts in the colour of the chosen theme", async () => {
    await mainWindow({ theme: "dark" }).show();
    await mainWindow({ theme: "light" }).show();
    electron.nativeTheme.shouldUseDarkColors = true;
    await mainWindow({ theme: "system" }).show();

    const colours = electron.context.windows.map(({ options }) => options["backgroundColor"]);
    expect(colours).toStrictEqual(["#131416", "#f6f6f4", "#131416"]);
  });

  test("has developer tools while developing only", async () => {
    await mainWindow().show();
    electron.app.isPackaged = true;
    await mainWindow().show();

    const preferences = electron.context.windows.map(({ options }) => options["webPreferences"]);
    expect(preferences).toMatchObject([{ devTools: true }, { devTools: false }]);
  });

  test("stores its place and whether it was maximized when it closes", async () => {
    await mainWindow().show();
    const [opened] = electron.context.windows;
    if (opened) opened.maximized = true;

    opened?.close();

    expect(stored).toStrictEqual({ x: 10, y: 20, width: 1100, height: 750, maximized: true });
  });

  test("closes also when its place cannot be stored", async () => {
    const window = mainWindow({
      replace: () => {
        throw new Error("disk full");
      },
    });
    await window.show();

    electron.context.windows[0]?.close();

    expect(logged).toStrictEqual(["window.place-not-stored"]);
  });
});

describe("a page whose process died", () => {
  test.each([
    [0, "is loaded again when the person wants", { reloads: 1, quits: 0 }],
    [1, "ends the app when the person wants", { reloads: 0, quits: 1 }],
  ])("answered with button %i it %s", async (answer, _what, expected) => {
    await mainWindow().show();
    const [opened] = electron.context.windows;
    electron.dialog.answer = answer;
    electron.app.quits = 0;

    opened?.webContents.emit("render-process-gone", {}, { reason: "crashed", exitCode: 5 });

    expect({ reloads: opened?.webContents.reloads, quits: electron.app.quits }).toEqual(expected);
    expect(electron.dialog.questions.at(-1)?.detail).toContain("crashed");
    expect(logged).toStrictEqual(["page.gone"]);
  });

  test("asks nothing when it ended properly", async () => {
    await mainWindow().show();
    const before = electron.dialog.questions.length;

    const { webContents } = electron.context.windows[0] ?? {};
    webContents?.emit("render-process-gone", {}, { reason: "clean-exit", exitCode: 0 });

    expect(electron.dialog.questions).toHaveLength(before);
  });
});
