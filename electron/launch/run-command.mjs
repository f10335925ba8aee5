import { spawnSync } from "node:child_process";
import { projectRoot } from "./project-root.mjs";

/**
 * Runs a Node script with everything it says on standard error, because standard output belongs to
 * the line with the link.
 * @param {readonly string[]} command the script and its arguments
 * @returns {number} the exit code; 1 when it was ended by a signal
 */
export function runNode(command) {
  const { status } = spawnSync(process.execPath, command, {
    cwd: projectRoot,
    stdio: ["ignore", process.stderr.fd, "inherit"],
  });
  return status ?? 1;
}

/**
 * Runs npm: the one that started us, or else the one in the path.
 * @param {readonly string[]} command
 * @returns {number} the exit code; 1 when npm could not be started
 */
export function runNpm(command) {
  const npm = process.env["npm_execpath"];
  // Under another package manager the variable names that one's script.
  if (npm?.endsWith("npm-cli.js")) return runNode([npm, ...command]);
  const { status } = spawnSync("npm", command, {
    cwd: projectRoot,
    stdio: ["ignore", process.stderr.fd, "inherit"],
    // On Windows npm is a batch file, which only a shell starts. No argument comes from outside.
    shell: process.platform === "win32",
  });
  return status ?? 1;
}
