import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findRuntime, forgetFailure, rememberFailure } from "./electron-runtime.mjs";

/** Nothing arrived for this long: given up. Slow lines are not, as long as something comes. */
const stalledAfterMs = 30_000;
/** Whatever happens, a start waits no longer. */
const patienceMs = 10 * 60_000;
const lookEveryMs = 1000;

/**
 * Fetches Electron's runtime with the package's own installer, once, and remembers a failure.
 * @param {string} root the folder of package.json
 * @param {{ readonly stalledAfterMs?: number }} limits
 * @returns {Promise<boolean>} whether the runtime is there now
 */
export async function fetchRuntime(root, limits = {}) {
  process.stderr.write("Fetching Electron's runtime, about 110 MB, once.\n");
  const folder = mkdtempSync(join(tmpdir(), "sandgate-electron-"));
  try {
    const complaint = await runInstaller(root, folder, limits.stalledAfterMs ?? stalledAfterMs);
    if (findRuntime(root) !== null) {
      forgetFailure(root);
      return true;
    }
    rememberFailure(root, complaint);
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Its stack trace is kept from the terminal: at a bank, a blocked download is the normal case.
 * @returns {Promise<string>} the first line of what it complained about
 */
function runInstaller(
  /** @type {string} */ root,
  /** @type {string} */ folder,
  /** @type {number} */ stallMs,
) {
  const electron = join(root, "node_modules/electron");
  // The installer downloads into the temporary directory; one of its own shows what has come.
  const temporary = { TMPDIR: folder, TEMP: folder, TMP: folder };
  const child = spawn(process.execPath, [join(electron, "install.js")], {
    env: { ...process.env, ...temporary, ELECTRON_GET_NO_PROGRESS: "1" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  return new Promise((resolve) => {
    let complaint = "";
    const startedAt = Date.now();
    let grownAt = startedAt;
    let size = 0;
    const watch = setInterval(() => {
      const now = Date.now();
      const sizeNow = sizeOf(folder) + sizeOf(join(electron, "dist"));
      if (sizeNow > size) grownAt = now;
      size = Math.max(size, sizeNow);
      showProgress(size);
      if (now - grownAt > stallMs || now - startedAt > patienceMs) {
        complaint = "the download stood still";
        child.kill("SIGKILL");
      }
    }, lookEveryMs);
    child.stderr.setEncoding("utf8").on("data", (/** @type {string} */ text) => {
      complaint += text;
    });
    const done = (/** @type {string} */ text) => {
      clearInterval(watch);
      resolve(text.trim().split("\n", 1)[0] ?? "");
    };
    child.on("error", (cause) => done(cause.message));
    child.on("close", () => done(complaint));
  });
}

function showProgress(/** @type {number} */ bytes) {
  if (!process.stderr.isTTY || bytes === 0) return;
  process.stderr.write(`\r  ${Math.round(bytes / 1_000_000)} MB\u001B[K\r`);
}

/** @returns {number} bytes below a folder, as far as it can be read while it changes */
function sizeOf(/** @type {string} */ folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false }))
      .reduce((sum, file) => sum + (file?.size ?? 0), 0);
  } catch {
    // not there yet, or replaced while we looked
    return 0;
  }
}
