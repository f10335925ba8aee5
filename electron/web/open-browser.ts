import type { EventEmitter } from "node:events";
import { writeRedirectFile } from "./redirect-file.ts";

/** What is used of the `open` package: it answers the program that looks for the browser. */
export type OpenTarget = (target: string) => Promise<Pick<EventEmitter, "once">>;

export interface BrowserOpening {
  /** Removes the file that holds the link, if it is still there. */
  readonly forget: () => void;
}

/** The link is dead after two minutes, and so is the reason to keep its file. */
const keptForMs = 120_000;

/**
 * Opens the person's browser at the link, without the token in any program's arguments. `onFailure`
 * is called when no browser can be started: the link in the terminal still works.
 */
export function openBrowser(
  link: string,
  onFailure: () => void,
  openTarget: OpenTarget = openWithSystem,
): BrowserOpening {
  const file = writeRedirectFile(link);
  const timer = setTimeout(file.remove, keptForMs);
  timer.unref();
  // At exit too, however the process ends short of being killed.
  process.once("exit", file.remove);
  const start = async (): Promise<void> => {
    const program = await openTarget(file.path);
    program.once("error", onFailure);
    // `xdg-open` is on many machines that have no browser, and says so by its exit code only.
    program.once("exit", (exitCode: number | null) => exitCode && onFailure());
  };
  start().catch(onFailure);
  return {
    forget: () => {
      clearTimeout(timer);
      process.off("exit", file.remove);
      file.remove();
    },
  };
}

async function openWithSystem(target: string) {
  const { default: open } = await import("open");
  return open(target);
}

/** Linux without a display has no browser to open; one in text mode would take the terminal over. */
export function canOpenBrowser(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  if (platform === "win32" || platform === "darwin") return true;
  return Boolean(
    environment["DISPLAY"] || environment["WAYLAND_DISPLAY"] || environment["WSL_DISTRO_NAME"],
  );
}
