import { describe } from '@jest/globals';
import { REDIS_MISSING_VARIABLE, REDIS_VARIABLE } from './redis.js';

/**
 * A suite that needs a Redis. Where none can be had it is skipped, and its name says why; in CI it fails.
 *
 * @param suite gets the URL of the run's Redis, which others use as well; whoever stops one starts one of its own
 */
export function describeOnRedis(name: string, suite: (redis: string) => void): void {
  const missing = process.env[REDIS_MISSING_VARIABLE];
  const redis = process.env[REDIS_VARIABLE] ?? '';
  if (missing) describe.skip(`${name} [skipped: ${missing}]`, () => suite(redis));
  else describe(name, () => suite(redis));
}
