import { existsSync } from "node:fs";
import { browserCandidates } from "./browser-candidates.mjs";
import { installWithApt, installWithPlaywright, playwrightBrowser } from "./install-browser.mjs";
import { tryBrowser } from "./try-browser.mjs";

/** @typedef {import("./try-browser.mjs").Browser} Browser */

/**
 * What there is to look at and to try; the tests put others in.
 * @typedef {{
 *   readonly platform: string,
 *   readonly environment: Readonly<Record<string, string | undefined>>,
 *   readonly tryBrowser: (path: string) => Browser | null,
 *   readonly playwrightBrowser: () => string | null,
 *   readonly installWithPlaywright: () => boolean,
 *   readonly installWithApt: () => boolean,
 *   readonly say: (sentence: string) => void,
 * }} Machine
 */

/** @type {Machine} */
const thisMachine = {
  platform: process.platform,
  environment: process.env,
  tryBrowser,
  playwrightBrowser,
  installWithPlaywright,
  installWithApt,
  say: (sentence) => void process.stderr.write(`${sentence}\n`),
};

const nowhere =
  "No Chromium or Chrome was found here, and none could be installed. Install one, or name it in SANDGATE_BROWSER.";

/**
 * A Chromium for the end-to-end tests: the one that was named, one that is installed, Playwright's
 * own, and else one that is installed now.
 * @param {Machine} machine
 * @returns {{ readonly browser: Browser } | { readonly missing: string }}
 */
export function findBrowser(machine = thisMachine) {
  const named = machine.environment["SANDGATE_BROWSER"];
  if (named) return findNamed(named, machine);
  const browser =
    firstThatStarts(present(machine), machine) ??
    afterInstalling("Playwright's Chromium", machine.installWithPlaywright, machine) ??
    afterInstalling("the distribution's Chromium", machine.installWithApt, machine);
  return browser ? { browser } : { missing: nowhere };
}

/** A named browser that does not start is not replaced by another: the person meant this one. */
function findNamed(/** @type {string} */ path, /** @type {Machine} */ machine) {
  const browser = existsSync(path) ? machine.tryBrowser(path) : null;
  return browser
    ? { browser }
    : { missing: `SANDGATE_BROWSER names ${path}, which does not start.` };
}

/** @returns {string[]} */
function present(/** @type {Machine} */ { platform, environment, playwrightBrowser: own }) {
  const playwright = own();
  return [...browserCandidates(platform, environment), ...(playwright ? [playwright] : [])];
}

/** @returns {Browser | null} */
function firstThatStarts(/** @type {readonly string[]} */ paths, /** @type {Machine} */ machine) {
  for (const path of paths) {
    const browser = machine.tryBrowser(path);
    if (browser) return browser;
    machine.say(`${path} does not start; looking further.`);
  }
  return null;
}

/**
 * @param {string} what
 * @param {() => boolean} install answers false where it may not or cannot
 * @param {Machine} machine
 * @returns {Browser | null}
 */
function afterInstalling(what, install, machine) {
  machine.say(`No browser yet; trying ${what}.`);
  return install() ? firstThatStarts(present(machine), machine) : null;
}
