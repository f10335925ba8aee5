import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * @typedef {{ readonly version?: string, readonly optional?: boolean, readonly link?: boolean }} Package
 * @typedef {Readonly<Record<string, Package>>} Packages
 */

/**
 * Whether what npm wrote down as installed is what the lock asks for. npm writes that file last, so
 * an interrupted installation is not taken for a whole one.
 * @param {Packages} locked `packages` of package-lock.json
 * @param {Packages | null} installed `packages` of node_modules/.package-lock.json, or nothing
 * @returns {boolean}
 */
export function isInstalled(locked, installed) {
  if (installed === null) return false;
  return Object.entries(locked).every(([path, { version, optional }]) => {
    if (path === "") return true;
    const present = installed[path];
    // Optional ones are left out where they are for another platform.
    return present === undefined ? optional === true : present.version === version;
  });
}

/**
 * @param {string} root the folder of package.json
 * @returns {boolean}
 */
export function hasInstalled(root) {
  const locked = readPackages(join(root, "package-lock.json"));
  if (locked === null) throw new Error(`there is no package-lock.json in ${root}`);
  return isInstalled(locked, readPackages(join(root, "node_modules/.package-lock.json")));
}

/** @returns {Packages | null} */
function readPackages(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages ?? null;
  } catch {
    // missing, or cut off while it was written: not installed, either way
    return null;
  }
}
