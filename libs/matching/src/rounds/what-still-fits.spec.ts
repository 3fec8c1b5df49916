import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { WholeProblem } from '../clearing/index.js';
import { choicesByNeed } from './contest.js';
import { whatStillFits } from './what-still-fits.js';

/** In cents: what each of some needs asks for, and the least of it that a grant is to be. */
const asks = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 9_000_000 }), fc.integer({ min: 1, max: 9_000_000 }))
    .map(([a, b]) => ({ sum: Math.max(a, b), least: Math.min(a, b) })),
  { minLength: 1, maxLength: 12 },
);

describe('what needs had of an offer of money', () => {
  it('still fits where nothing changed, also when each has the least and nothing is left', () => {
    fc.assert(
      fc.property(asks, (asks) => {
        const left = asks.reduce((all, { least }) => all + least, 0);
        const problem: WholeProblem = {
          offers: [{ id: 'fund', capacity: 1 }],
          needs: asks.map(({ sum, least }, at) => ({
            id: `need ${at}`,
            asks: 1,
            firstHelp: 0,
            pairs: [
              {
                offerId: 'fund',
                points: 5_000,
                kinds: 0,
                money: { least: least / sum, most: 1, cost: sum / left, isKnown: true, isOfSum: true },
              },
            ],
          })),
        };
        const had = asks.map(({ sum, least }, at) => ({
          needId: `need ${at}`,
          offerId: 'fund',
          share: least / sum,
        }));
        const fitting = whatStillFits(problem, choicesByNeed(problem, had), new Map());
        expect([...fitting.values()].flat()).toHaveLength(asks.length);
      }),
    );
  });
});
