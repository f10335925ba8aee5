import { Menu, type MenuItemConstructorOptions } from "electron";
import { documentationAddress } from "./external-links.ts";

export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  /** Reload and developer tools, for whoever works on Sandgate itself. */
  readonly developing: boolean;
  readonly openPage: (address: string) => void;
}

/** Pages of bunq's documentation, by what a person looks for. */
const documentationPages: readonly (readonly [label: string, page: string])[] = [
  ["bunq documentation", ""],
  ["Authentication at bunq", "basics/authentication"],
];

/** The menu each platform's people expect. */
export function applicationMenu(options: MenuOptions): MenuItemConstructorOptions[] {
  const { platform, developing } = options;
  const mac = platform === "darwin";
  return [
    mac
      ? { role: "appMenu" }
      : { label: "&File", submenu: [{ role: "quit", label: "&Quit Sandgate" }] },
    { role: "editMenu" },
    { label: "&View", submenu: viewItems(developing) },
    ...(mac ? ([{ role: "windowMenu" }] satisfies MenuItemConstructorOptions[]) : []),
    { role: "help", label: "&Help", submenu: helpItems(options) },
  ];
}

export function setApplicationMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(applicationMenu(options)));
}

function viewItems(developing: boolean): MenuItemConstructorOptions[] {
  return [
    { role: "resetZoom" },
    { role: "zoomIn" },
    { role: "zoomOut" },
    { type: "separator" },
    { role: "togglefullscreen" },
    ...(developing
      ? ([
          { type: "separator" },
          { role: "reload" },
          { role: "toggleDevTools" },
        ] satisfies MenuItemConstructorOptions[])
      : []),
  ];
}

function helpItems({ platform, openPage }: MenuOptions): MenuItemConstructorOptions[] {
  const pages = documentationPages.map(([label, page]) => ({
    label,
    click: () => openPage(`${documentationAddress}${page}`),
  }));
  // macOS has "About" in the application's own menu.
  return platform === "darwin" ? pages : [...pages, { type: "separator" }, { role: "about" }];
}
