/**
 * What a runner, or several, came to. A message is what a person reads to find the cause.
 * @typedef {{ readonly name: string, readonly message: string }} Failure
 * @typedef {{ readonly name: string, readonly reason: string }} Skip
 * @typedef {{
 *   readonly passed: number,
 *   readonly failures: readonly Failure[],
 *   readonly skips: readonly Skip[],
 * }} Tally
 */

/** @type {Tally} */
export const nothing = { passed: 0, failures: [], skips: [] };

/**
 * A type check, a lint or a build: a failure by its name, and no test when it passes.
 * @param {string} name
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyCheck(name, exitCode) {
  return exitCode === 0 ? nothing : failed(name, `ended with ${exitCode}; its words are above`);
}

/**
 * @param {string} name
 * @param {string} message
 * @returns {Tally}
 */
export function failed(name, message) {
  return { ...nothing, failures: [{ name, message }] };
}

/**
 * A runner that ended badly and names no failure is a failure: it crashed, or found no test.
 * @param {{ readonly runner: string, readonly tally: Tally, readonly exitCode: number }} outcome
 * @returns {Tally}
 */
export function withCrash({ runner, tally, exitCode }) {
  if (exitCode === 0 || tally.failures.length > 0) return tally;
  const message = `ended with ${exitCode} without naming a failed test; its words are above`;
  return { ...tally, failures: [{ name: runner, message }] };
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sumTallies(tallies) {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failures: tallies.flatMap(({ failures }) => failures),
    skips: tallies.flatMap(({ skips }) => skips),
  };
}

/**
 * `12 passed, 0 failed`, and `, 1 skipped` when there is one.
 * @param {Tally} tally
 */
export function lastLine({ passed, failures, skips }) {
  const skipped = skips.length > 0 ? `, ${skips.length} skipped` : "";
  return `${passed} passed, ${failures.length} failed${skipped}`;
}

/**
 * Green is only a run in which something passed and nothing failed.
 * @param {Tally} tally
 * @returns {0 | 1}
 */
export function exitCodeOf({ passed, failures }) {
  return passed > 0 && failures.length === 0 ? 0 : 1;
}
