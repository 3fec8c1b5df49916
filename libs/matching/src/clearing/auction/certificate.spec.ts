import { expect, it } from '@jest/globals';
import { gapOf } from './certificate.js';

it('is no gap what only the rounding of sums leaves, and one whatever is more', () => {
  expect(gapOf(1.6, 1.6 + 2 ** -52)).toBe(0);
  expect(gapOf(0, 0)).toBe(0);
  expect(gapOf(99, 100)).toBeCloseTo(0.01, 9);
  expect(gapOf(100 - 1e-6, 100)).toBeGreaterThan(0);
});
