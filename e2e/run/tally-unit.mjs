import { failed, nothing, sumTallies, withCrash } from "./tally.mjs";

const runner = "unit tests";

/**
 * vitest's JSON report, as far as it is read.
 * @typedef {{
 *   readonly fullName: string,
 *   readonly status: string,
 *   readonly failureMessages?: readonly string[] | null,
 * }} Assertion
 * @typedef {{
 *   readonly name: string,
 *   readonly status: string,
 *   readonly message?: string,
 *   readonly assertionResults: readonly Assertion[],
 * }} TestFile
 * @typedef {{ readonly testResults: readonly TestFile[] }} UnitReport
 */

/**
 * @param {UnitReport | null} report null when none was written
 * @param {number} exitCode
 * @returns {import("./tally.mjs").Tally}
 */
export function tallyUnit(report, exitCode) {
  if (report === null) return failed(runner, `wrote no report and ended with ${exitCode}`);
  const tally = sumTallies(report.testResults.map(tallyFile));
  return withCrash({ runner, tally, exitCode });
}

/**
 * @param {TestFile} file
 * @returns {import("./tally.mjs").Tally}
 */
function tallyFile({ name, status, message, assertionResults }) {
  const tally = sumTallies(assertionResults.map(tallyAssertion));
  if (status !== "failed" || tally.failures.length > 0) return tally;
  // The file itself: it did not load, or a hook of it failed.
  return sumTallies([tally, failed(name, message || "failed outside of its tests")]);
}

/**
 * @param {Assertion} assertion
 * @returns {import("./tally.mjs").Tally}
 */
function tallyAssertion({ fullName, status, failureMessages }) {
  if (status === "passed") return { ...nothing, passed: 1 };
  if (status === "failed") return failed(fullName, failureMessages?.join("\n") || "failed");
  const reason = status === "todo" ? "not written yet" : "does not apply on this machine";
  return { ...nothing, skips: [{ name: fullName, reason }] };
}
