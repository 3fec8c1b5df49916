import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocationOf, clearedPairsOf, watchedNeeds } from './allocation.js';
import { Clearing } from './clearing.js';
import { aClearing, events, happen } from './clearing.spec-data.js';
import { EQUITY_POLICY } from './equity/equity-policy.js';
import { equityGroupsOf } from './equity/equity-terms.js';
import { watchGroups } from './equity/group-watch.js';

describe('what an explanation needs of a cleared pair', () => {
  it('states equity apart from the score', () => {
    const clearing = aClearing([{ groups: ['LLDC', 'LDC'], candidates: { a: 6000 } }], { a: 1 });
    expect(clearedPairsOf(clearing, 'need-0')).toEqual([
      {
        needId: 'need-0',
        offerId: 'a',
        run: 1,
        certifiedGap: 0,
        score: 6000,
        equity: {
          policyVersion: EQUITY_POLICY.version,
          firstHelp: 2000,
          groups: [
            { group: 'LDC', points: 300 },
            { group: 'LLDC', points: 150 },
          ],
        },
        value: 8450,
        shadowPrice: 0,
        bestRejected: null,
      },
    ]);
  });

  it('counts the first-help bonus with the best of several pairs of a need', () => {
    const clearing = aClearing([{ asks: 2, candidates: { a: 6000, b: 7000 } }], { a: 1, b: 1 });
    const pairs = clearedPairsOf(clearing, 'need-0');
    expect(pairs.map(({ offerId, equity }) => [offerId, equity.firstHelp])).toEqual([
      ['b', 2000],
      ['a', 0],
    ]);
  });

  it('gives as shadow price what the need that wants the offer most, without it, would pay', () => {
    const clearing = aClearing(
      [{ candidates: { a: 9000 } }, { candidates: { a: 8000, b: 5000 } }, { candidates: { b: 1000 } }],
      { a: 1, b: 2 },
    );
    const [first] = clearedPairsOf(clearing, 'need-0');
    // need-1 has b, which leaves it 5000: a would be worth 3000 more to it
    expect(first!.shadowPrice).toBe(3000);
    expect(clearedPairsOf(clearing, 'need-1')[0]).toMatchObject({
      offerId: 'b',
      shadowPrice: 0,
      bestRejected: { offerId: 'a', score: 8000, shadowPrice: 3000, lostBy: 0 },
    });
  });

  it('says by how much the best rejected alternative lost', () => {
    const clearing = aClearing([{ candidates: { a: 9000, b: 7500, c: 7400 } }], { a: 1, b: 1, c: 1 });
    expect(clearedPairsOf(clearing, 'need-0')[0]!.bestRejected).toEqual({
      offerId: 'b',
      score: 7500,
      shadowPrice: 0,
      lostBy: 1500,
    });
  });

  it('recomputes: values sum to the value of the run, and no alternative would have been better but for ε', () => {
    fc.assert(
      fc.property(events, (sequence) => {
        const clearing = new Clearing(EQUITY_POLICY);
        for (const event of sequence) happen(clearing, event);
        const { value, epsilon } = clearing.settle();
        const pairs = [...allocationOf(clearing)];
        for (const pair of pairs) {
          const groups = pair.equity.groups.reduce((sum, { points }) => sum + points, 0);
          expect(pair.value).toBe(pair.score + pair.equity.firstHelp + groups);
          expect(pair.shadowPrice).toBeGreaterThanOrEqual(0);
          if (pair.bestRejected === null) continue;
          const { score, shadowPrice, lostBy } = pair.bestRejected;
          expect(lostBy).toBe(pair.score - pair.shadowPrice - (score - shadowPrice));
          expect(lostBy).toBeGreaterThanOrEqual(-2 * epsilon);
        }
        expect(pairs.reduce((sum, pair) => sum + pair.value, 0)).toBe(value);
      }),
      { numRuns: 300 },
    );
  });

  it('nothing is explained before the first run', () => {
    expect(() => [...allocationOf(copyOf(aClearing([{ candidates: {} }], {})))]).toThrow(RangeError);
  });
});

const copyOf = (clearing: Clearing) => clearing.copy();

describe('equal treatment', () => {
  it('is the same result whichever countries of the same groups, and whichever organisations, ask', () => {
    const day = '2026-11-25';
    const alike = [
      ['MW', 'RW', 'BF'], // least developed and landlocked
      ['FJ', 'JM', 'MU'], // small islands
      ['BR', 'KE', 'VN'], // in none of the groups
    ];
    const clear = (turn: number) => {
      const needs = alike.flatMap((countries) =>
        countries.map((_, at) => equityGroupsOf(countries[(at + turn) % countries.length]!, day)),
      );
      // few offers for many needs, so that equity decides
      const candidates = { a: 6000, b: 5900, c: 5800 };
      return [
        ...allocationOf(
          aClearing(
            needs.map((groups) => ({ groups, candidates })),
            { a: 2, b: 2, c: 1 },
          ),
        ),
      ];
    };
    expect(clear(0).length).toBe(5);
    expect(clear(1)).toEqual(clear(0));
    expect(clear(2)).toEqual(clear(0));
  });

  it('depends on groups and scores alone: needs that change places within a group change places in the result', () => {
    // who asks and from which country in a group is nowhere in the input; names are all there is to permute
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 4000, max: 10_000 }), { minLength: 12, maxLength: 12 }),
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        (scores, places) => {
          const candidatesOf = (at: number) => ({
            a: scores[3 * at]!,
            b: scores[3 * at + 1]!,
            c: scores[3 * at + 2]!,
          });
          const clear = (order: readonly number[]) =>
            aClearing(
              order.map((at) => ({ groups: ['SIDS' as const], candidates: candidatesOf(at) })),
              { a: 1, b: 1, c: 1 },
            );
          const straight = clear([0, 1, 2, 3]);
          const permuted = clear(places);
          const gap = straight.settlement!.bound - straight.settlement!.value;
          expect(Math.abs(permuted.settlement!.value - straight.settlement!.value)).toBeLessThanOrEqual(gap);
        },
      ),
    );
  });

  it('equal needs get equal values while there is enough for them', () => {
    const need = { groups: ['LDC' as const], candidates: { a: 7000, b: 6000 } };
    const clearing = aClearing([need, need, need], { a: 3, b: 3 });
    const values = [...allocationOf(clearing)].map(({ value }) => value);
    expect(values).toEqual([9300, 9300, 9300]);
  });
});

describe('the needs watched', () => {
  it('count what stands and what was cleared', () => {
    const clearing = aClearing(
      [
        { groups: ['LDC'], candidates: { a: 9000 } },
        { groups: [], candidates: { a: 6000 } },
        { groups: ['SIDS'], candidates: {} },
      ],
      { a: 1, b: 1 },
    );
    clearing.fix({ needId: 'need-2', offerId: 'b', units: 1 });
    clearing.settle();
    const { coverage, undercut } = watchGroups(watchedNeeds(clearing));
    expect(Object.fromEntries(coverage.map(({ group, coverage }) => [group, coverage]))).toEqual({
      LDC: 1,
      LLDC: null,
      SIDS: 1,
      none: 0,
      all: 2 / 3,
    });
    expect(undercut.map(({ group }) => group)).toEqual(['none']);
  });
});
