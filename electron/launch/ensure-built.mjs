import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildStamp } from "./build-stamp.mjs";
import { projectRoot } from "./project-root.mjs";
import { runNode } from "./run-command.mjs";

const stampFile = join(projectRoot, ".cache/build-stamp");

/** Whether what is built stands on these very sources. */
export function isBuilt() {
  const stamp = buildStamp(projectRoot);
  return stamp !== null && stamp === readStamp();
}

/** @returns {number} the exit code of the build, which has said on standard error what failed */
export function buildFiles() {
  const exitCode = runNode(["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn"]);
  if (exitCode === 0) {
    mkdirSync(dirname(stampFile), { recursive: true });
    writeFileSync(stampFile, `${buildStamp(projectRoot)}\n`);
  }
  return exitCode;
}

/** Builds unless it is done. Ends the process on failure. */
export function ensureBuilt() {
  if (isBuilt()) return;
  process.stderr.write("Building. This takes a few seconds, and only after a change.\n");
  const exitCode = buildFiles();
  if (exitCode === 0) return;
  process.stderr.write("Sandgate was not built; the error is above.\n");
  process.exit(exitCode);
}

/** @returns {string | null} */
function readStamp() {
  try {
    return readFileSync(stampFile, "utf8").trim();
  } catch {
    // never built by us: build
    return null;
  }
}
