import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lastMorning } from './morning.js';

const DAY_MS = 86_400_000;

it('is six o’clock of today or of yesterday, never ahead and never a day ago', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date('2099-12-31'), noInvalidDate: true }), (now) => {
      const morning = lastMorning(now);
      expect(morning.toISOString()).toMatch(/T06:00:00\.000Z$/);
      const ago = now.getTime() - morning.getTime();
      expect(ago).toBeGreaterThanOrEqual(0);
      expect(ago).toBeLessThan(DAY_MS);
    }),
  );
});
