import { describe, expect, test } from "vitest";
import { chooseShell, hasDisplay } from "./choose-shell.mjs";

const desktop = {
  asked: false,
  platform: "linux",
  display: true,
  root: false,
  runtime: "present",
} as const;

describe("the shell that npm start opens", () => {
  test.each(["present", "fetchable"] as const)("is the desktop when Electron is %s", (runtime) => {
    expect(chooseShell({ ...desktop, runtime })).toEqual({ shell: "desktop", why: "" });
  });

  test.each([
    ["there is no display", { display: false }, "no display"],
    ["it runs as root", { root: true }, "without its sandbox"],
    ["the runtime is not to be had", { runtime: "failed" }, "npx install-electron"],
  ] as const)("is the web shell when %s, and says so in one line", (_name, facts, reason) => {
    const choice = chooseShell({ ...desktop, ...facts });

    expect(choice.shell).toBe("web");
    expect(choice.why).toMatch(/^Starting the web shell: [^\n]+\.$/);
    expect(choice.why).toContain(reason);
  });

  test("is the web shell without a word when it was asked for", () => {
    const choice = { shell: "web", why: "" };

    expect(chooseShell({ ...desktop, asked: true })).toEqual(choice);
    expect(chooseShell({ ...desktop, asked: true, display: false })).toEqual(choice);
  });

  test("is the desktop for an administrator of a Mac or Windows", () => {
    for (const platform of ["darwin", "win32"]) {
      expect(chooseShell({ ...desktop, platform, root: true }).shell).toBe("desktop");
    }
  });
});

test.each([
  ["win32", {}, true],
  ["darwin", {}, true],
  ["linux", { DISPLAY: ":0" }, true],
  ["linux", { WAYLAND_DISPLAY: "wayland-0" }, true],
  ["linux", { DISPLAY: "" }, false],
  ["linux", {}, false],
])("a display on %s with %j: %s", (platform, environment, expected) => {
  expect(hasDisplay(platform, environment)).toBe(expected);
});
