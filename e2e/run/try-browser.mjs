import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A cold start from a slow disk; a snap stub or a wrong build fails at once. */
const patienceMs = 60_000;

/**
 * A browser that starts. `unconfined`: only without its own sandbox, as for root, in most containers,
 * and where the kernel keeps namespaces from programs it does not know.
 * @typedef {{ readonly path: string, readonly unconfined: boolean }} Browser
 */

/**
 * Starts a browser on an empty page, so that a stub in the path is not taken for one.
 * @param {string} path
 * @returns {Browser | null}
 */
export function tryBrowser(path) {
  const root = process.getuid?.() === 0;
  if (!root && starts(path, [])) return { path, unconfined: false };
  if (process.platform === "linux" && starts(path, ["--no-sandbox"])) {
    return { path, unconfined: true };
  }
  return null;
}

/** @returns {boolean} */
function starts(/** @type {string} */ path, /** @type {readonly string[]} */ more) {
  const profile = mkdtempSync(join(tmpdir(), "sandgate-browser-"));
  try {
    const quiet = ["--headless", "--disable-gpu", "--no-first-run", `--user-data-dir=${profile}`];
    const { status, stdout } = spawnSync(
      path,
      [...quiet, ...more, "--dump-dom", "data:text/html,<p>started</p>"],
      { encoding: "utf8", timeout: patienceMs, killSignal: "SIGKILL" },
    );
    // On Windows a browser has no standard output to write the page to.
    return status === 0 && (process.platform === "win32" || stdout.includes("started"));
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
