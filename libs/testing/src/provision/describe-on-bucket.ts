import { describe } from '@jest/globals';
import { BUCKET_MISSING_VARIABLE } from './bucket.js';

/** A suite that needs a bucket of its own. Where none can be had it is skipped, and its name says why; in CI the set-up fails before. */
export function describeOnBucket(name: string, suite: () => void): void {
  const missing = process.env[BUCKET_MISSING_VARIABLE];
  if (missing) describe.skip(`${name} [skipped: ${missing}]`, suite);
  else describe(name, suite);
}
