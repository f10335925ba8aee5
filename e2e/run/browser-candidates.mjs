import { existsSync } from "node:fs";
import { posix, win32 } from "node:path";

const commands = [
  // Chromium without the parts that only a person sees: the same pages in three quarters of the time
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
];

const macApps = [
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Chromium.app/Contents/MacOS/Chromium",
];
const windowsPrograms = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  // an own build of Chromium, and on every Windows
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * Where a Chromium may be on this machine, the likeliest first: in the path, then in the usual places.
 * @param {string} platform
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {string[]}
 */
export function browserPlaces(platform, environment) {
  if (platform === "win32") {
    const roots = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"];
    return roots
      .flatMap((name) => environment[name] ?? [])
      .flatMap((root) => windowsPrograms.map((program) => win32.join(root, program)));
  }
  const inPath = (environment["PATH"] ?? "")
    .split(":")
    .filter((folder) => folder.startsWith("/"))
    .flatMap((folder) => commands.map((command) => posix.join(folder, command)));
  if (platform !== "darwin") return [...inPath, "/opt/google/chrome/chrome"];
  const folders = [
    "/Applications",
    ...(environment["HOME"] ? [`${environment["HOME"]}/Applications`] : []),
  ];
  return [...folders.flatMap((folder) => macApps.map((app) => posix.join(folder, app))), ...inPath];
}

/**
 * @param {string} platform
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {string[]} those that exist
 */
export function browserCandidates(platform, environment) {
  return [...new Set(browserPlaces(platform, environment))].filter((file) => existsSync(file));
}
