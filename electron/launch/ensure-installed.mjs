import { hasInstalled } from "./installed-packages.mjs";
import { projectRoot } from "./project-root.mjs";
import { runNpm } from "./run-command.mjs";

/** Installs what package-lock.json names, unless that is what is there. Ends the process on failure. */
export function ensureInstalled() {
  if (hasInstalled(projectRoot)) return;
  process.stderr.write("Installing packages. This takes a minute, and only now.\n");
  // `--include=dev`: with NODE_ENV=production npm would leave the build tools out. Its warnings are
  // about engines that only the packaging needs.
  const exitCode = runNpm(["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (exitCode === 0) return;
  process.stderr.write("Packages were not installed; npm says above why.\n");
  process.exit(exitCode);
}
