import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What the build is made of. */
const sources = ["electron", "renderer", "shared", "vite.config.ts", "package-lock.json"];

/** What it makes, by the files that are started or opened. */
const results = [
  "dist/renderer/index.html",
  "dist/electron/main.mjs",
  "dist/electron/preload.cjs",
  "dist/electron/web.mjs",
  "dist/electron/sandbox.mjs",
];

const irrelevant = /\.(test|spec|contract|child)\.tsx?$|\.mjs$|\.md$/;

/**
 * One line that changes when a source changes, or when a result is not the one that was built from
 * it. By content, since checkouts and copies give files any time.
 * @param {string} root the folder of package.json
 * @returns {string | null} null when a result is missing
 */
export function buildStamp(root) {
  const made = results.map((file) => statSync(join(root, file), { throwIfNoEntry: false }));
  if (made.includes(undefined)) return null;
  const hash = createHash("sha256");
  for (const file of sources.flatMap((source) => filesOf(root, source)).toSorted()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update("\0");
  }
  for (const result of made) hash.update(`${result?.mtimeMs} ${result?.size}\0`);
  return hash.digest("hex");
}

/** @returns {string[]} */
function filesOf(/** @type {string} */ root, /** @type {string} */ source) {
  if (statSync(join(root, source)).isFile()) return [source];
  return readdirSync(join(root, source), { withFileTypes: true }).flatMap((entry) => {
    const path = `${source}/${entry.name}`;
    if (entry.isDirectory()) return filesOf(root, path);
    return entry.isFile() && !irrelevant.test(entry.name) ? [path] : [];
  });
}
