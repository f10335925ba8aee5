import { spawn } from "node:child_process";
import { constants } from "node:os";
import { projectRoot } from "./project-root.mjs";

/**
 * How Electron ends on a Linux that cannot run it: 127 when libraries are missing, a trap or abort
 * when the kernel gives it no sandbox. It ends so at once, or not at all.
 */
const cannotRunSignals = new Set(["SIGTRAP", "SIGABRT", "SIGILL"]);
const atOnceMs = 10_000;

/**
 * The desktop's environment. It takes the data directory from there: Chromium reads the command line
 * before any code of ours does.
 * @param {readonly string[]} argv
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
export function desktopEnvironment(argv, environment) {
  // Set in terminals of editors that are Electron apps; it would make ours a plain Node.
  const { ELECTRON_RUN_AS_NODE: _unwanted, ...rest } = environment;
  const at = argv.findIndex((argument) => /^--data-dir(=|$)/.test(argument));
  const directory = argv[at]?.includes("=") ? argv[at].slice("--data-dir=".length) : argv[at + 1];
  return at === -1 || !directory ? rest : { ...rest, SANDGATE_DATA_DIR: directory };
}

/**
 * Runs the desktop until it is closed.
 * @param {string} runtime Electron's program
 * @param {readonly string[]} argv as given to `npm start`
 * @returns {Promise<{ readonly started: boolean, readonly exitCode: number }>} `started`: false when
 *   the system cannot run Electron
 */
export function runDesktop(runtime, argv) {
  const env = desktopEnvironment(argv, process.env);
  const startedAt = Date.now();
  const child = spawn(runtime, [projectRoot, ...argv], { env, stdio: "inherit" });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve) => {
    child.on("error", () => resolve({ started: false, exitCode: 1 }));
    child.on("exit", (exitCode, signal) => {
      const refused = exitCode === 127 || cannotRunSignals.has(signal ?? "");
      const started = !(refused && Date.now() - startedAt < atOnceMs);
      resolve({ started, exitCode: exitCode ?? 128 + (signal ? constants.signals[signal] : 0) });
    });
  });
}
