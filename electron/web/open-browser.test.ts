import { EventEmitter } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { canOpenBrowser, openBrowser } from "./open-browser.ts";

const link = "http://127.0.0.1:18500/#t=once";

/** Opens with a starter that answers `started`, and tells what it was started with. */
async function opened(started: () => Promise<EventEmitter>) {
  let target = "";
  let failures = 0;
  const opening = openBrowser(
    link,
    () => (failures += 1),
    async (given) => {
      target = given;
      return started();
    },
  );
  await new Promise((resolve) => setImmediate(resolve));
  return { opening, target, failures: () => failures };
}

describe("opening the browser", () => {
  test("gives it a file to open, not the token", async () => {
    const { opening, target, failures } = await opened(async () => new EventEmitter());

    expect(target).not.toContain("once");
    expect(readFileSync(target, "utf8")).toContain(link);
    expect(failures()).toBe(0);

    opening.forget();
    expect(existsSync(target)).toBe(false);
  });

  test("reports that there is no browser, however that shows", async () => {
    const browser = new EventEmitter();
    const late = await opened(async () => browser);
    browser.emit("error", new Error("spawn xdg-open ENOENT"));
    const early = await opened(async () => Promise.reject(new Error("no browser")));
    const program = new EventEmitter();
    const quiet = await opened(async () => program);
    program.emit("exit", 3);

    expect([late.failures(), early.failures(), quiet.failures()]).toEqual([1, 1, 1]);
    for (const { opening } of [late, early, quiet]) opening.forget();
  });

  test("does not take the end of the program that found the browser for a failure", async () => {
    const program = new EventEmitter();
    const { opening, failures } = await opened(async () => program);
    program.emit("exit", 0);

    expect(failures()).toBe(0);
    opening.forget();
  });
});

describe("whether there is a browser to open", () => {
  test.each([
    ["win32", {}, true],
    ["darwin", {}, true],
    ["linux", { DISPLAY: ":0" }, true],
    ["linux", { WAYLAND_DISPLAY: "wayland-0" }, true],
    ["linux", { WSL_DISTRO_NAME: "Debian" }, true],
    ["linux", { DISPLAY: "" }, false],
    ["linux", {}, false],
  ] as const)("on %s with %j: %s", (platform, environment, expected) => {
    expect(canOpenBrowser(platform, environment)).toBe(expected);
  });
});
