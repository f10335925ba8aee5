import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { defaultDataDirectory } from "../backend/storage/data-directory.ts";
import { chooseDesktopDirectory } from "./desktop-directory.ts";
import { currentFake } from "./testing/current-fake.ts";

vi.mock("electron", async () => (await import("./testing/fake-electron.ts")).createFakeElectron());

const { app } = await currentFake();

beforeEach(() => {
  app.isPackaged = false;
  app.paths.clear();
});

afterEach(() => {
  vi.unstubAllEnvs();
});

test("without a choice both shells use the same directory", () => {
  vi.stubEnv("SANDGATE_DATA_DIR", "");

  expect(chooseDesktopDirectory()).toBe(defaultDataDirectory());
  expect(app.paths.size).toBe(0);
});

test("while developing another directory can be chosen, and Chromium's files go there too", () => {
  vi.stubEnv("SANDGATE_DATA_DIR", "other");

  expect(chooseDesktopDirectory()).toBe(resolve("other"));
  expect(app.paths.get("userData")).toBe(join(resolve("other"), "chromium"));
});

test("an installed app does not follow its environment", () => {
  vi.stubEnv("SANDGATE_DATA_DIR", "other");
  app.isPackaged = true;

  expect(chooseDesktopDirectory()).toBe(defaultDataDirectory());
  expect(app.paths.size).toBe(0);
});
