import { expect, it } from '@jest/globals';
import { describeOnKafka } from '@mutua/testing/suites';
import { runDemo } from './demo.spec-data.js';

const MINUTES = 60_000;

describeOnKafka('the demo over separate services', () => {
  it(
    'gives the same matches as in one process, with the same reasons, and leaves nothing behind',
    async () => {
      const together = await runDemo();
      const apart = await runDemo('--distributed');
      expect(apart.lines[0]).toContain('Five services run on empty databases, with Kafka');
      expect(apart.matches.length).toBeGreaterThan(20);
      expect(apart.matches).toEqual(together.matches);
      expect(apart.totals).toEqual(together.totals);
      expect(apart.leftovers).toEqual(['matches.json']);
    },
    15 * MINUTES,
  );
});
