import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A failure is not tried again for a day: behind a bank's firewall every start would wait for it. */
const rememberedForMs = 24 * 60 * 60 * 1000;

/**
 * Electron's own program. The npm package is only its typings and an installer.
 * @param {string} root the folder of package.json
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {string | null} where it is, or nothing
 */
export function findRuntime(root, environment = process.env) {
  const folder = join(root, "node_modules/electron");
  const pathFile = join(folder, "path.txt");
  if (!existsSync(pathFile)) return null;
  // The package reads the same variable, so that a person may point to a copy of their own.
  const dist = environment["ELECTRON_OVERRIDE_DIST_PATH"] ?? join(folder, "dist");
  const program = join(dist, readFileSync(pathFile, "utf8").trim());
  return existsSync(program) ? program : null;
}

/**
 * @param {string} root
 * @param {number} now ms since the epoch
 * @returns {"present" | "fetchable" | "failed"}
 */
export function runtimeState(root, now = Date.now()) {
  if (findRuntime(root) !== null) return "present";
  const failure = readFailure(root);
  const known = failure !== null && failure.version === wantedVersion(root);
  return known && now - failure.at < rememberedForMs ? "failed" : "fetchable";
}

/** Notes that the runtime could not be fetched, and why. */
export function rememberFailure(/** @type {string} */ root, /** @type {string} */ reason) {
  const file = failureFile(root);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ version: wantedVersion(root), at: Date.now(), reason }));
}

export function forgetFailure(/** @type {string} */ root) {
  rmSync(failureFile(root), { force: true });
}

/**
 * @param {string} root
 * @returns {{ readonly version: string, readonly at: number, readonly reason: string } | null}
 */
export function readFailure(root) {
  try {
    return JSON.parse(readFileSync(failureFile(root), "utf8"));
  } catch {
    // none, or a cut off one: try
    return null;
  }
}

function failureFile(/** @type {string} */ root) {
  return join(root, "node_modules/.cache/sandgate/electron-runtime.json");
}

/** @returns {string} */
function wantedVersion(/** @type {string} */ root) {
  return JSON.parse(readFileSync(join(root, "node_modules/electron/package.json"), "utf8")).version;
}
