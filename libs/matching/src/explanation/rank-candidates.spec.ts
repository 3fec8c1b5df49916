import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { OfferSnapshot } from '@mutua/contracts';
import { matchingContext } from '../filters/matching-context.js';
import { needs, offers } from './arbitraries.spec-data.js';
import { aNeed, anOffer, today, TODAY } from './builders.spec-data.js';
import { rankCandidates, type Candidate } from './rank-candidates.js';

const idsOf = (candidates: readonly Candidate[]) => candidates.map(({ offer }) => offer.id);

const full = anOffer({ id: 'full' });
const half = anOffer({ id: 'half', cooperationTypes: ['training'] });
const twin = anOffer({ id: 'a-twin', cooperationTypes: ['training'] });

describe('rankCandidates', () => {
  it('puts the better first, equals by id, and tells rank and best alternative', () => {
    const candidates = rankCandidates(aNeed(), [half, full, twin], today, 20);
    expect(idsOf(candidates)).toEqual(['full', 'a-twin', 'half']);
    expect(candidates.map(({ record }) => record.rank)).toEqual(
      [1, 2, 3].map((position) => ({ position, of: 3 })),
    );
    expect(candidates.map(({ record }) => record.bestAlternative)).toEqual([
      { offerId: 'a-twin', score: 8500, lostBy: 1500 },
      { offerId: 'full', score: 10_000, lostBy: -1500 },
      { offerId: 'full', score: 10_000, lostBy: -1500 },
    ]);
  });

  it('knows the best alternative even if only one candidate is kept', () => {
    const [best, ...rest] = rankCandidates(aNeed(), [half, full], today, 1);
    expect(rest).toEqual([]);
    expect(best?.record).toMatchObject({
      rank: { position: 1, of: 2 },
      bestAlternative: { offerId: 'half' },
    });
  });

  it('drops those below the minimum score', () => {
    const strict = matchingContext(TODAY, { minimumScore: 8501 });
    expect(idsOf(rankCandidates(aNeed(), [half, full], strict, 20))).toEqual(['full']);
    expect(rankCandidates(aNeed(), [full], strict, 20)[0]?.record.bestAlternative).toBeNull();
  });

  it.each([0, -1, 1.5])('refuses to keep %p candidates', (k) => {
    expect(() => rankCandidates(aNeed(), [full], today, k)).toThrow(RangeError);
  });

  it('does not depend on the order of the offers', () => {
    fc.assert(
      fc.property(
        needs,
        fc.uniqueArray(offers, { selector: ({ id }) => id, maxLength: 12 }),
        (need, pool) => {
          const shuffled = fc.sample(fc.shuffledSubarray(pool, { minLength: pool.length }), 1)[0] ?? [];
          expect(rankCandidates(need, shuffled, today, 5)).toEqual(rankCandidates(need, pool, today, 5));
        },
      ),
    );
  });

  it('never lets out an offer that is closed, committed, stale, exhausted or paused', () => {
    const spoilt: Partial<OfferSnapshot>[] = [
      { status: 'exhausted' },
      { status: 'paused' },
      { status: 'expired' },
      { status: 'withdrawn' },
      { commitment: 'committed' },
      { confirmedAt: '2025-06-01T00:00:00Z' },
      { period: { start: '2020-01-01', end: '2026-11-19' } },
      { remaining: { unit: 'projects', quantity: 0 } },
    ];
    fc.assert(
      fc.property(needs, offers, fc.constantFrom(...spoilt), (need, offer, fault) => {
        expect(rankCandidates(need, [{ ...offer, ...fault }], today, 20)).toEqual([]);
      }),
    );
  });
});
