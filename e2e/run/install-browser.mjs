import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { projectRoot } from "../../electron/launch/project-root.mjs";

const downloadMs = 4 * 60_000;
const aptMs = 6 * 60_000;

/** @returns {string | null} the Chromium that Playwright installed earlier */
export function playwrightBrowser() {
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

/** @returns {boolean} whether Playwright could fetch its Chromium */
export function installWithPlaywright() {
  const cli = join(projectRoot, "node_modules/@playwright/test/cli.js");
  return run(process.execPath, [cli, "install", "--no-shell", "chromium"], downloadMs);
}

/** @returns {boolean} whether the distribution's package is installed; only root on Debian may */
export function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  const install = (/** @type {string} */ name) =>
    run("apt-get", ["install", "-y", "-q", "--no-install-recommends", name], aptMs);
  if (!run("apt-get", ["update", "-q"], aptMs)) return false;
  // older distributions have the whole browser only
  return install("chromium-headless-shell") || install("chromium");
}

/** @returns {boolean} */
function run(
  /** @type {string} */ command,
  /** @type {readonly string[]} */ argv,
  /** @type {number} */ timeout,
) {
  const { status } = spawnSync(command, argv, {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    stdio: ["ignore", "inherit", "inherit"],
    timeout,
    killSignal: "SIGKILL",
  });
  return status === 0;
}
