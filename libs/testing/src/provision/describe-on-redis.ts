import { describe } from '@jest/globals';
import { REDIS_MISSING_VARIABLE } from './redis.js';

/** A suite that starts a Redis of its own. Where none can be had it is skipped, and its name says why; in CI it fails. */
export function describeOnRedis(name: string, suite: () => void): void {
  const missing = process.env[REDIS_MISSING_VARIABLE];
  if (missing) describe.skip(`${name} [skipped: ${missing}]`, suite);
  else describe(name, suite);
}
