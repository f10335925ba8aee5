import { spawn } from "node:child_process";
import { projectRoot } from "../../electron/launch/project-root.mjs";

/** Ended by us because it took too long; what `timeout` answers too. */
const tooLong = 124;
/** On POSIX a step is a process group of its own, so that its browsers end with it. */
const grouped = process.platform !== "win32";

/**
 * Runs one of package.json's scripts with all of its output on ours, and bounds its time.
 * @param {{
 *   readonly script: string,
 *   readonly argv?: readonly string[],
 *   readonly environment?: Readonly<Record<string, string>>,
 *   readonly minutes: number,
 * }} step
 * @returns {Promise<number>} its exit code
 */
export async function runStep({ script, argv = [], environment = {}, minutes }) {
  const npm = process.env["npm_execpath"];
  const words = ["run", "--silent", script, ...(argv.length > 0 ? ["--", ...argv] : [])];
  const [command, ...rest] = npm?.endsWith("npm-cli.js")
    ? [process.execPath, npm, ...words]
    : ["npm", ...words];
  const child = spawn(command ?? "npm", rest, {
    cwd: projectRoot,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "inherit", "inherit"],
    detached: grouped,
    shell: !npm && process.platform === "win32",
  });
  let expired = false;
  const timer = setTimeout(() => {
    expired = true;
    end(child);
  }, minutes * 60_000);
  const interrupt = () => {
    end(child);
    process.exit(130);
  };
  process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
  try {
    const exitCode = await exitCodeOf(child);
    if (expired)
      process.stderr.write(`${script} was stopped after ${Math.round(minutes)} minutes.\n`);
    return expired ? tooLong : exitCode;
  } finally {
    clearTimeout(timer);
    process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
  }
}

/** @returns {Promise<number>} */
function exitCodeOf(/** @type {import("node:child_process").ChildProcess} */ child) {
  return new Promise((resolve) => {
    child.on("error", () => resolve(1));
    child.on("exit", (exitCode) => resolve(exitCode ?? 1));
  });
}

function end(/** @type {import("node:child_process").ChildProcess} */ child) {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    if (grouped) process.kill(-child.pid, "SIGKILL");
    else child.kill("SIGKILL");
  } catch {
    // it ended by itself in this very moment
  }
}
