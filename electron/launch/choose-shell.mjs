/**
 * What decides.
 * - `asked`: the person asked for the web shell (`--web`).
 * - `root`: Chromium's sandbox does not work for root, and Sandgate does not run without it.
 * - `runtime`: Electron's own program: there, perhaps to be had, or known not to be had.
 * @typedef {{
 *   readonly asked: boolean,
 *   readonly platform: string,
 *   readonly display: boolean,
 *   readonly root: boolean,
 *   readonly runtime: "present" | "fetchable" | "failed",
 * }} LaunchFacts
 */

/**
 * The desktop where it can run, else the web shell with the reason in one line; the person who asked
 * for it needs none.
 * @param {LaunchFacts} facts
 * @returns {{ readonly shell: "desktop" | "web", readonly why: string }}
 */
export function chooseShell({ asked, platform, display, root, runtime }) {
  if (asked) return { shell: "web", why: "" };
  if (platform === "linux" && !display) return web("there is no display here");
  if (platform === "linux" && root) {
    return web("as root, Electron would run without its sandbox, which Sandgate does not do");
  }
  if (runtime === "failed") {
    return web("Electron's runtime could not be fetched; to try again: npx install-electron");
  }
  return { shell: "desktop", why: "" };
}

/** @returns {{ readonly shell: "web", readonly why: string }} */
function web(/** @type {string} */ reason) {
  return { shell: "web", why: `Starting the web shell: ${reason}.` };
}

/**
 * Whether a window could be shown.
 * @param {string} platform
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {boolean}
 */
export function hasDisplay(platform, environment) {
  if (platform === "win32" || platform === "darwin") return true;
  return Boolean(environment["DISPLAY"] || environment["WAYLAND_DISPLAY"]);
}
