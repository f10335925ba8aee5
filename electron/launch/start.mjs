// `npm start` on a fresh clone: install, build, choose a shell, open it. All of its own words go to
// standard error; the web shell's link is the one line on standard output.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { checkNode } from "./check-node.mjs";
import { chooseShell, hasDisplay } from "./choose-shell.mjs";
import { findRuntime, runtimeState } from "./electron-runtime.mjs";
import { ensureBuilt } from "./ensure-built.mjs";
import { ensureInstalled } from "./ensure-installed.mjs";
import { fetchRuntime } from "./fetch-runtime.mjs";
import { projectRoot } from "./project-root.mjs";
import { runDesktop } from "./run-desktop.mjs";

const argv = process.argv.slice(2);

/** Runs in this process, so that a signal to `npm start` reaches it without a detour. */
async function startWebShell() {
  process.argv.splice(2, argv.length, ...argv.filter((argument) => argument !== "--web"));
  await import(pathToFileURL(join(projectRoot, "dist/electron/web.mjs")).href);
}

function factsOf(/** @type {"present" | "fetchable" | "failed"} */ runtime) {
  return {
    asked: argv.includes("--web") || argv.includes("--help"),
    platform: process.platform,
    display: hasDisplay(process.platform, process.env),
    root: process.getuid?.() === 0,
    runtime,
  };
}

async function choose() {
  const choice = chooseShell(factsOf(runtimeState(projectRoot)));
  if (choice.shell === "web" || findRuntime(projectRoot) !== null) return choice;
  return chooseShell(factsOf((await fetchRuntime(projectRoot)) ? "present" : "failed"));
}

async function start() {
  const { shell, why } = await choose();
  if (why !== "") process.stderr.write(`${why}\n`);
  const runtime = findRuntime(projectRoot);
  if (shell === "web" || runtime === null) return startWebShell();
  const ended = await runDesktop(runtime, argv);
  if (ended.started) {
    process.exitCode = ended.exitCode;
    return undefined;
  }
  process.stderr.write("Starting the web shell: Electron cannot run here; it says above why.\n");
  return startWebShell();
}

checkNode();
ensureInstalled();
ensureBuilt();
await start();
