import { describe, expect, it } from '@jest/globals';
import { runDemo } from './demo.spec-data.js';

const MINUTES = 60_000;

describe('the demo', () => {
  it(
    'ends with accepted matches and their reasons, the same at every run, and leaves nothing behind',
    async () => {
      const first = await runDemo();
      expect(first.leftovers).toEqual(['matches.json']);
      const { totals } = first;
      const told = first.lines.join('\n');
      // whose time has come to its end cannot be sent any more
      const drafts = Number(/Left as drafts, because their time is over: (\d+)/.exec(told)?.[1] ?? 0);
      expect(drafts).toBeGreaterThan(0);
      expect((totals['needs'] ?? 0) + (totals['offers'] ?? 0) + drafts).toBe(43 + 41);
      expect(totals).toMatchObject({ accepted: first.matches.length });
      expect(totals['approved']).toBe(first.matches.length + 1);
      expect(first.matches.length).toBeGreaterThan(20);
      for (const { reasons, score, status } of first.matches) {
        expect(status).toBe('accepted');
        expect(score).toBeGreaterThanOrEqual(4_000);
        expect(reasons.length).toBeGreaterThan(0);
      }
      expect(told).toMatch(/Declined by the provider: .+“.+”/);
      expect(told).toMatch(/Rejected by the coordinator: .+“.+”/);

      const second = await runDemo();
      expect(second.matches).toEqual(first.matches);
      expect(second.totals).toEqual(totals);
    },
    10 * MINUTES,
  );
});
