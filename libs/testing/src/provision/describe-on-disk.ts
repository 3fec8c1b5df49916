import { describe } from '@jest/globals';
import { DISK_MISSING_VARIABLE } from './disk.js';

/** A suite that fills a disk of its own. Where none can be had it is skipped, and its name says why; in CI the set-up fails before. */
export function describeOnDisk(name: string, suite: () => void): void {
  const missing = process.env[DISK_MISSING_VARIABLE];
  if (missing) describe.skip(`${name} [skipped: ${missing}]`, suite);
  else describe(name, suite);
}
