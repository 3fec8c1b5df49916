/** Prints "N passed, N failed, N skipped" over result files of jest and Playwright; every failed CI step counts as a failure of its own. */
import { readFileSync } from 'node:fs';

const [failedSteps, ...files] = process.argv.slice(2);

function read(file) {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    return result.stats ? asOfJest(result.stats) : result;
  } catch {
    // no result at all is a failure, which the failed step already counts
    return {
      numPassedTests: 0,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      numFailedTestSuites: 1,
    };
  }
}

/** What passed only when it was tried again has failed. */
function asOfJest({ expected, unexpected, flaky, skipped }) {
  return {
    numPassedTests: expected,
    numFailedTests: unexpected + flaky,
    numPendingTests: skipped,
    numTodoTests: 0,
    numFailedTestSuites: 0,
  };
}

const results = files.map(read);
const sum = (count) => results.reduce((total, result) => total + count(result), 0);
const passed = sum(({ numPassedTests }) => numPassedTests);
const skipped = sum(({ numPendingTests, numTodoTests }) => numPendingTests + numTodoTests);
const failed =
  sum(({ numFailedTests, numFailedTestSuites }) => Math.max(numFailedTests, numFailedTestSuites)) +
  Number(failedSteps);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
if (failed > 0 || skipped > 0 || results.some(({ numPassedTests }) => numPassedTests === 0))
  process.exitCode = 1;
