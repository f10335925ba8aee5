import type { MenuItemConstructorOptions } from "electron";
import { describe, expect, test, vi } from "vitest";
import { applicationMenu, setApplicationMenu } from "./application-menu.ts";
import { mayOpenOutside } from "./external-links.ts";
import { currentFake } from "./testing/current-fake.ts";

vi.mock("electron", async () => (await import("./testing/fake-electron.ts")).createFakeElectron());

function menu(platform: NodeJS.Platform, developing = false): MenuItemConstructorOptions[] {
  return applicationMenu({ platform, developing, openPage: () => undefined });
}

function itemsOf(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [
    item,
    ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : []),
  ]);
}

describe("the application menu", () => {
  test("starts with the app on macOS and with File elsewhere", () => {
    expect(menu("darwin")[0]).toStrictEqual({ role: "appMenu" });
    expect(menu("win32")[0]?.label).toBe("&File");
    expect(menu("linux")[0]?.label).toBe("&File");
  });

  test.each(["darwin", "win32", "linux"] as const)(
    "has editing, zoom and help on %s",
    (platform) => {
      const roles = itemsOf(menu(platform)).map(({ role }) => role);

      expect(roles).toEqual(
        expect.arrayContaining(["editMenu", "resetZoom", "zoomIn", "zoomOut", "help"]),
      );
    },
  );

  test("offers reload and developer tools while developing only", () => {
    const developerRoles = (developing: boolean) =>
      itemsOf(menu("linux", developing)).filter(({ role = "about" }) =>
        ["reload", "forceReload", "toggleDevTools"].includes(role),
      );

    expect(developerRoles(true)).toHaveLength(2);
    expect(developerRoles(false)).toHaveLength(0);
  });

  test("every page under Help is one that may be opened", () => {
    const opened: string[] = [];
    const items = applicationMenu({
      platform: "linux",
      developing: false,
      openPage: (address) => opened.push(address),
    });

    for (const { click } of itemsOf(items)) (click as (() => void) | undefined)?.();

    expect(opened.length).toBeGreaterThan(0);
    expect(opened.every(mayOpenOutside)).toBe(true);
  });

  test("is given to Electron as a whole", async () => {
    setApplicationMenu({ platform: "linux", developing: false, openPage: () => undefined });

    expect((await currentFake()).Menu.template).toHaveLength(4);
  });
});
