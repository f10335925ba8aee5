import { stripVTControlCharacters } from "node:util";
import { failed, nothing, sumTallies, withCrash } from "./tally.mjs";

const runner = "end-to-end tests";

/**
 * Playwright's JSON report, as far as it is read.
 * @typedef {{ readonly message?: string }} ReportedError
 * @typedef {{
 *   readonly status: string,
 *   readonly annotations?: readonly { readonly type: string, readonly description?: string }[],
 *   readonly results: readonly { readonly errors?: readonly ReportedError[] }[],
 * }} Test
 * @typedef {{ readonly title: string, readonly tests: readonly Test[] }} Spec
 * @typedef {{
 *   readonly title: string,
 *   readonly specs?: readonly Spec[],
 *   readonly suites?: readonly Suite[],
 * }} Suite
 * @typedef {{
 *   readonly suites: readonly Suite[],
 *   readonly errors?: readonly ReportedError[],
 * }} EndToEndReport
 */

/**
 * @param {EndToEndReport | null} report null when none was written
 * @param {number} exitCode
 * @returns {import("./tally.mjs").Tally}
 */
export function tallyEndToEnd(report, exitCode) {
  if (report === null) return failed(runner, `wrote no report and ended with ${exitCode}`);
  const tally = sumTallies([
    ...report.suites.map((suite) => tallySuite(suite, [])),
    // What belongs to no test: a file that does not load, a project that does not start.
    ...(report.errors ?? []).map((error) => failed(runner, wordsOf([error]))),
  ]);
  return withCrash({ runner, tally, exitCode });
}

/**
 * @param {Suite} suite
 * @param {readonly string[]} above
 * @returns {import("./tally.mjs").Tally}
 */
function tallySuite({ title, specs = [], suites = [] }, above) {
  const path = [...above, title];
  return sumTallies([
    ...specs.flatMap((spec) =>
      spec.tests.map((test) => tallyTest([...path, spec.title].join(" › "), test)),
    ),
    ...suites.map((suite) => tallySuite(suite, path)),
  ]);
}

/**
 * @param {string} name
 * @param {Test} test
 * @returns {import("./tally.mjs").Tally}
 */
function tallyTest(name, { status, annotations = [], results }) {
  if (status === "expected") return { ...nothing, passed: 1 };
  if (status === "skipped") {
    const given = annotations.find(({ type }) => type === "skip" || type === "fixme");
    const reason = given?.description ?? "not run, because one before it failed";
    return { ...nothing, skips: [{ name, reason }] };
  }
  // "unexpected", and "flaky": one that passes at the second try did not pass
  return failed(name, wordsOf(results.flatMap(({ errors = [] }) => errors)));
}

/** @returns {string} */
function wordsOf(/** @type {readonly ReportedError[]} */ errors) {
  const words = errors.map(({ message = "" }) => stripVTControlCharacters(message));
  return words.join("\n") || "failed";
}
