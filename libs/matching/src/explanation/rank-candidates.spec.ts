import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { OfferSnapshot } from '@mutua/contracts';
import { matchingContext } from '../filters/matching-context.js';
import { needs, offers } from './arbitraries.spec-data.js';
import { aNeed, anOffer, today, TODAY } from './builders.spec-data.js';
import { rankCandidates, type Candidate } from './rank-candidates.js';

const idsOf = (candidates: readonly Candidate[]) => candidates.map(({ offer }) => offer.id);

const idOf = (last: string) => `00000000-0000-4000-8000-00000000000${last}`;
const full = anOffer({ id: idOf('8') });
const half = anOffer({ id: idOf('2'), cooperationTypes: ['training'] });
// by XOR, 3 is nearer to the need's 1 than 2 is
const twin = anOffer({ id: idOf('3'), cooperationTypes: ['training'] });

describe('rankCandidates', () => {
  it('puts the better first, equals by id, and tells rank and best alternative', () => {
    const candidates = rankCandidates(aNeed(), [half, full, twin], today, 20);
    expect(idsOf(candidates)).toEqual([full.id, half.id, twin.id]);
    expect(candidates.map(({ record }) => record.rank)).toEqual(
      [1, 2, 3].map((position) => ({ position, of: 3 })),
    );
    expect(candidates.map(({ record }) => record.bestAlternative)).toEqual([
      { offerId: half.id, score: 8600, knownWeight: 100, lostBy: 1400 },
      { offerId: full.id, score: 10_000, knownWeight: 100, lostBy: -1400 },
      { offerId: full.id, score: 10_000, knownWeight: 100, lostBy: -1400 },
    ]);
  });

  it('keeps of equals the one whose id is nearest to the need’s', () => {
    expect(idsOf(rankCandidates(aNeed(), [half, full, twin], today, 2))).toEqual([full.id, twin.id]);
  });

  it('puts the better known of equals first, whatever its id', () => {
    const vague = anOffer({ id: idOf('4'), languages: [], targetGroups: [], aiTopics: [] });
    expect(idsOf(rankCandidates(aNeed(), [vague, full], today, 20))).toEqual([full.id, vague.id]);
  });

  it('ranks only what can be proposed, and keeps the others without a rank or a place', () => {
    const candidates = rankCandidates(aNeed(), [half, full, twin], today, 1, ({ id }) => id !== full.id);
    expect(candidates.map(({ offer, record }) => [offer.id, record.rank])).toEqual([
      [full.id, null],
      [twin.id, { position: 1, of: 2 }],
    ]);
    expect(candidates[1]?.record.bestAlternative?.offerId).toBe(half.id);
  });

  it('takes an offer for another part of the need for a complement, not a rival', () => {
    const research = anOffer({
      id: idOf('9'),
      cooperationTypes: ['research-cooperation'],
      languages: ['en'],
    });
    const [first, second] = rankCandidates(aNeed(), [research, half], today, 20);
    expect(first).toMatchObject({ offer: { id: half.id }, record: { bestAlternative: null } });
    expect(second?.record).toMatchObject({
      coverage: { types: ['research-cooperation'], beyondAbove: ['research-cooperation'] },
      bestAlternative: null,
    });
    const again = rankCandidates(aNeed(), [full, half], today, 20)[1];
    expect(again?.record.coverage).toEqual({ types: ['training'], beyondAbove: [] });
  });

  it('knows the best alternative even if only one candidate is kept', () => {
    const [best, ...rest] = rankCandidates(aNeed(), [half, full], today, 1);
    expect(rest).toEqual([]);
    expect(best?.record).toMatchObject({
      rank: { position: 1, of: 2 },
      bestAlternative: { offerId: half.id },
    });
  });

  it('drops those below the minimum score', () => {
    const strict = matchingContext(TODAY, { minimumScore: 8601 });
    expect(idsOf(rankCandidates(aNeed(), [half, full], strict, 20))).toEqual([full.id]);
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
