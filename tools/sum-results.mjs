/** Prints "N passed, N failed, N skipped" of a jest result file; every failed CI step counts as a failure of its own. */
import { readFileSync } from 'node:fs';

const [file, failedSteps] = process.argv.slice(2);

function read() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
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

const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numFailedTestSuites } = read();
const skipped = numPendingTests + numTodoTests;
const failed = Math.max(numFailedTests, numFailedTestSuites) + Number(failedSteps);
console.log(`${numPassedTests} passed, ${failed} failed, ${skipped} skipped`);
if (failed > 0 || skipped > 0 || numPassedTests === 0) process.exitCode = 1;
