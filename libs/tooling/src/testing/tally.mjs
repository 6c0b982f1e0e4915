// @ts-check

/**
 * What a step of `npm test` found.
 *
 * @typedef {{ passed: number, failed: number, remarks: string[] }} Tally
 */

/**
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
    remarks: tallies.flatMap(({ remarks }) => remarks),
  };
}

/** The closing line that other programs read. */
export function closingLine(/** @type {Tally} */ { passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}

/**
 * A test that was skipped proves nothing, so it counts as failed; so does a suite that could not be loaded, and a run
 * that fails without naming a test.
 *
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   numRuntimeErrorTestSuites: number } | null} report Jest's JSON; null when it wrote none
 * @param {number | string} exit code or signal
 * @returns {Tally}
 */
export function tallyJest(report, exit) {
  if (!report) return { passed: 0, failed: 1, remarks: [`Jest ended (${exit}) without a report.`] };
  const skipped = report.numPendingTests + report.numTodoTests;
  const broken = report.numRuntimeErrorTestSuites;
  return settle(exit, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + skipped + broken,
    remarks: [
      ...(skipped > 0 ? [`${skipped} skipped, counted as failed`] : []),
      ...(broken > 0 ? [`${broken} suites could not be loaded`] : []),
    ],
  });
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] } | null}
 *   report Playwright's JSON; null when it wrote none
 * @param {number | string} exit code or signal
 * @returns {Tally}
 */
export function tallyPlaywright(report, exit) {
  if (!report) return { passed: 0, failed: 1, remarks: [`Playwright ended (${exit}) without a report.`] };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return settle(exit, {
    passed: expected,
    failed: unexpected + flaky + skipped + report.errors.length,
    remarks: [
      ...(skipped > 0 ? [`${skipped} skipped, counted as failed`] : []),
      ...(flaky > 0 ? [`${flaky} passed only when repeated, counted as failed`] : []),
    ],
  });
}

/**
 * @param {number | string} exit
 * @param {Tally} tally
 * @returns {Tally}
 */
function settle(exit, tally) {
  if (exit === 0 || tally.failed > 0) return tally;
  return {
    ...tally,
    failed: 1,
    remarks: [...tally.remarks, `ended with ${exit} without naming a failed test`],
  };
}
