import { expect, test, vi } from "vitest";
import { createWindow } from "./create-window.ts";
import { currentFake } from "./testing/current-fake.ts";

vi.mock("electron", async () => (await import("./testing/fake-electron.ts")).createFakeElectron());

const { context } = await currentFake();
const options = {
  place: { x: 5, y: 6, width: 1200, height: 800, maximized: false },
  background: "#131416",
  preload: "/app/preload.cjs",
  devTools: false,
};

test("every preference of the page is the one decided here, and there is no other", () => {
  createWindow(options);

  expect(context.windows.at(-1)?.options["webPreferences"]).toStrictEqual({
    preload: "/app/preload.cjs",
    devTools: false,
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
  });
});

test("the window opens at its place, no smaller than the layout, in the page's colour", () => {
  createWindow(options);

  const { webPreferences: _, ...window } = context.windows.at(-1)?.options ?? {};
  expect(window).toStrictEqual({
    x: 5,
    y: 6,
    width: 1200,
    height: 800,
    minWidth: 1024,
    minHeight: 700,
    title: "Sandgate",
    show: false,
    backgroundColor: "#131416",
    autoHideMenuBar: true,
  });
});

test("the window shows once the page has painted", async () => {
  await createWindow(options).loaded;
  const window = context.windows.at(-1);
  expect(window?.done).toStrictEqual([]);

  window?.emit("ready-to-show");

  expect(window?.done).toStrictEqual(["show"]);
});

test("a window that was maximized is maximized before it shows", () => {
  createWindow({ ...options, place: { ...options.place, maximized: true } });
  const window = context.windows.at(-1);

  window?.emit("ready-to-show");

  expect(window?.done).toStrictEqual(["maximize", "show"]);
});

test("a page that cannot be loaded rejects", async () => {
  context.loadFailure = new Error("ERR_FILE_NOT_FOUND");

  await expect(createWindow(options).loaded).rejects.toThrow("ERR_FILE_NOT_FOUND");
});
