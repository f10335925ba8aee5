// `npm test`: everything there is to check, from a fresh clone. Each runner writes a report of its
// own; the last line is their sum.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { checkNode } from "../../electron/launch/check-node.mjs";
import { runtimeState } from "../../electron/launch/electron-runtime.mjs";
import { ensureInstalled } from "../../electron/launch/ensure-installed.mjs";
import { fetchRuntime } from "../../electron/launch/fetch-runtime.mjs";
import { projectRoot } from "../../electron/launch/project-root.mjs";
import { runStep } from "./run-step.mjs";
import { tallyEndToEnd } from "./tally-end-to-end.mjs";
import { tallyUnit } from "./tally-unit.mjs";
import { exitCodeOf, failed, lastLine, nothing, sumTallies, tallyCheck } from "./tally.mjs";

/** @typedef {import("./tally.mjs").Tally} Tally */

/** Whatever hangs, the run ends within an hour; a run that is well takes a third of it. */
const endsAt = Date.now() + 60 * 60_000;

/** @returns {number} at most what is left of the whole run */
function within(/** @type {number} */ minutes) {
  return Math.min(minutes, Math.max(0, endsAt - Date.now()) / 60_000);
}

const reports = join(projectRoot, ".cache/reports");
const unitReport = join(reports, "unit.json");
const endToEndReport = join(reports, "end-to-end.json");

function say(/** @type {string} */ line) {
  process.stdout.write(`${line}\n`);
}

/** @returns {any} null when there is none that can be read */
function readReport(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // the runner crashed before it wrote one, or while it did
    return null;
  }
}

/** @returns {Promise<Tally>} */
async function check(/** @type {string} */ name, /** @type {string} */ script) {
  say(`\n── ${name}`);
  const exitCode = await runStep({ script, minutes: within(8) });
  if (exitCode === 0) say("passed");
  return tallyCheck(name, exitCode);
}

/** @returns {Promise<Tally>} */
async function runUnit() {
  say("\n── unit and contract tests");
  const argv = ["--reporter=default", "--reporter=json", `--outputFile.json=${unitReport}`];
  const exitCode = await runStep({ script: "unit", argv, minutes: within(25) });
  return tallyUnit(readReport(unitReport), exitCode);
}

/** @returns {Promise<Tally>} */
async function runEndToEnd() {
  say("\n── end-to-end tests");
  // Imported only now: it needs the packages, which a fresh clone got a moment ago.
  const { findBrowser } = await import("./find-browser.mjs");
  const found = findBrowser();
  if ("missing" in found) return failed("end-to-end tests", found.missing);
  say(`in ${found.browser.path}`);
  // The specs of the desktop say themselves why they are skipped when there is no runtime.
  if (runtimeState(projectRoot) === "fetchable") await fetchRuntime(projectRoot);
  const environment = {
    SANDGATE_BROWSER: found.browser.path,
    SANDGATE_BROWSER_UNCONFINED: found.browser.unconfined ? "1" : "0",
    SANDGATE_E2E_REPORT: endToEndReport,
  };
  const exitCode = await runStep({ script: "e2e", environment, minutes: within(45) });
  return tallyEndToEnd(readReport(endToEndReport), exitCode);
}

function tell(/** @type {Tally} */ tally) {
  const { failures, skips } = tally;
  if (failures.length > 0) say("\n── failed");
  for (const { name, message } of failures) say(`✘ ${name}\n${message.replaceAll(/^/gm, "    ")}`);
  if (skips.length > 0) say("\n── skipped");
  for (const { name, reason } of skips) say(`- ${name}: ${reason}`);
  say(`\n${lastLine(tally)}`);
}

async function test() {
  // Left from another run, a report would speak for a runner that crashed in this one.
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const checks = [await check("type check", "typecheck"), await check("lint", "lint")];
  const built = await check("build", "build");
  const unit = await runUnit();
  // Without a build there is nothing to open, and one of an earlier day must not stand in for it.
  const endToEnd =
    built === nothing ? await runEndToEnd() : failed("end-to-end tests", "not built");
  const tally = sumTallies([...checks, built, unit, endToEnd]);
  tell(tally);
  process.exitCode = exitCodeOf(tally);
}

checkNode();
ensureInstalled();
await test();
