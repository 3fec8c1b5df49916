import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { contexts, easyNeeds as needs, easyOffers as offers } from '../explanation/arbitraries.spec-data.js';
import { aNeed, anOffer, today } from '../explanation/builders.spec-data.js';
import { rankCandidates } from '../explanation/rank-candidates.js';
import { FILTERS } from '../filters/filters.js';
import type { MatchingContext } from '../filters/matching-context.js';
import { countRows } from './columns/bitmap.js';
import { compareNearnessOfTexts } from './columns/uuid.js';
import { MatchIndex, type TopCandidates } from './match-index.js';
import type { PoolSide } from './pool-side.js';

const distinct = <T extends { id: string }>(side: fc.Arbitrary<T>, maxLength: number) =>
  fc.uniqueArray(side, { selector: ({ id }) => id, maxLength });

function indexOf(all: { needs?: readonly NeedSnapshot[]; offers?: readonly OfferSnapshot[] }): MatchIndex {
  const index = new MatchIndex();
  for (const need of all.needs ?? []) index.putNeed(need);
  for (const offer of all.offers ?? []) index.putOffer(offer);
  return index;
}

/** What is found, by ids instead of rows. */
function told<S extends { id: string }>({ best, of }: TopCandidates, { ids }: PoolSide<S>) {
  return {
    of,
    best: best.map(({ row, score, knownWeight }) => ({ id: ids.idAt(row), score, knownWeight })),
  };
}

function topOffers(index: MatchIndex, need: NeedSnapshot, context: MatchingContext, k: number) {
  const row = index.needs.ids.rowOf(need.id);
  return row === undefined ? { of: 0, best: [] } : told(index.topOffers(row, context, k), index.offers);
}

function topNeeds(index: MatchIndex, offer: OfferSnapshot, context: MatchingContext, k: number) {
  const row = index.offers.ids.rowOf(offer.id);
  return row === undefined ? { of: 0, best: [] } : told(index.topNeeds(row, context, k), index.needs);
}

/** What the plain loop finds, one pair at a time. */
function looped(need: NeedSnapshot, pool: readonly OfferSnapshot[], context: MatchingContext, k: number) {
  const ranked = rankCandidates(need, pool, context, k);
  return {
    of: ranked[0]?.record.rank?.of ?? 0,
    best: ranked
      .map(({ offer, score, record }) => ({ id: offer.id, score, knownWeight: record.knownWeight }))
      // those that are kept stand in the order of ids; the index keeps the order in which they are kept
      .sort(
        (a, b) =>
          b.score - a.score || b.knownWeight - a.knownWeight || compareNearnessOfTexts(a.id, b.id, need.id),
      ),
  };
}

describe('the index', () => {
  it('finds for a need what a loop over all offers finds, to the last point and in its order', () => {
    fc.assert(
      fc.property(
        needs,
        distinct(offers, 60),
        contexts,
        fc.integer({ min: 1, max: 20 }),
        (need, pool, context, k) => {
          const index = indexOf({ needs: [need], offers: pool });
          expect(topOffers(index, need, context, k)).toEqual(looped(need, pool, context, k));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds for an offer the needs that a loop over all needs finds, in its order', () => {
    fc.assert(
      fc.property(distinct(needs, 60), offers, contexts, (pool, offer, context) => {
        const index = indexOf({ needs: pool, offers: [offer] });
        const loop = pool
          .flatMap((need) => looped(need, [offer], context, 1).best.map((pair) => ({ ...pair, id: need.id })))
          .sort(
            (a, b) =>
              b.score - a.score ||
              b.knownWeight - a.knownWeight ||
              compareNearnessOfTexts(a.id, b.id, offer.id),
          );
        const found = topNeeds(index, offer, context, 60);
        expect(found).toEqual({ of: loop.length, best: loop });
      }),
      { numRuns: 300 },
    );
  });

  it('ends every sequence of arrivals, changes and departures as if made from what is left', () => {
    const change = fc.oneof(
      fc.record({ put: fc.constant('need' as const), need: needs, at: fc.nat({ max: 9 }) }),
      fc.record({ put: fc.constant('offer' as const), offer: offers, at: fc.nat({ max: 9 }) }),
      fc.record({ put: fc.constant('none' as const), side: fc.boolean(), at: fc.nat({ max: 9 }) }),
    );
    const idAt = (at: number) => `00000000-0000-4000-8000-0000000001${at}0`;
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), contexts, (changes, context) => {
        const index = new MatchIndex();
        const left = { needs: new Map<string, NeedSnapshot>(), offers: new Map<string, OfferSnapshot>() };
        for (const step of changes) {
          const id = idAt(step.at);
          if (step.put === 'need') left.needs.set(id, { ...step.need, id });
          if (step.put === 'offer') left.offers.set(id, { ...step.offer, id });
          if (step.put === 'need') index.putNeed({ ...step.need, id });
          if (step.put === 'offer') index.putOffer({ ...step.offer, id });
          if (step.put === 'none') {
            (step.side ? left.needs : left.offers).delete(id);
            (step.side ? index.needs : index.offers).remove(id);
          }
        }
        const anew = indexOf({ needs: [...left.needs.values()], offers: [...left.offers.values()] });
        expect([index.needs.size, index.offers.size]).toEqual([anew.needs.size, anew.offers.size]);
        for (const need of left.needs.values()) {
          expect(topOffers(index, need, context, 5)).toEqual(topOffers(anew, need, context, 5));
        }
        for (const offer of left.offers.values()) {
          expect(topNeeds(index, offer, context, 5)).toEqual(topNeeds(anew, offer, context, 5));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('hands over the best so that their records are those of the loop, ranks and rivals too', () => {
    fc.assert(
      fc.property(
        needs,
        distinct(offers, 40),
        contexts,
        fc.integer({ min: 1, max: 4 }),
        (some, pool, context, k) => {
          const need: NeedSnapshot = { ...some, status: 'open' };
          const index = indexOf({ offers: pool });
          const { best, of } = index.topOffersFor(need, context, k);
          const handed = pool.filter(({ id }) => best.some((hit) => hit.id === id));
          const records = rankCandidates(need, handed, context, k, () => true, {
            count: of - best.length,
            rivalOf: (offerId, types) => {
              const [rival] = index.topOffersFor(need, context, 1, [offerId], types).best;
              return rival ? { offerId: rival.id, score: rival.score, knownWeight: rival.knownWeight } : null;
            },
          });
          expect(records).toEqual(rankCandidates(need, pool, context, k));
          expect(index.needs.size).toBe(0);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('judges by each filter as the filter itself does', () => {
    fc.assert(
      fc.property(needs, offers, contexts, (need, offer, context) => {
        const index = indexOf({
          needs: [{ ...need, status: 'open' }],
          offers: [{ ...offer, status: 'open' }],
        });
        const open = {
          need: { ...need, status: 'open' as const },
          offer: { ...offer, status: 'open' as const },
        };
        for (const filter of FILTERS) {
          const { passed } = filter.apply(open.need, open.offer, context);
          expect([filter.name, countRows(index.offersMeeting(filter.name, 0, context))]).toEqual([
            filter.name,
            passed ? 1 : 0,
          ]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('grows past any first size and takes rows back', () => {
    const index = new MatchIndex();
    const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
    for (let n = 0; n < 1_000; n += 1) index.putOffer(anOffer({ id: id(n) }));
    const full = index.offers.bytes;
    for (let n = 0; n < 1_000; n += 2) index.putOffer(anOffer({ id: id(n), status: 'paused' }));
    for (let n = 0; n < 1_000; n += 2) index.putOffer(anOffer({ id: id(n + 5_000) }));
    expect(index.offers.size).toBe(1_000);
    expect(index.offers.bytes).toBeLessThanOrEqual(full + 4);
    const row = index.putNeed(aNeed()) ?? -1;
    expect(index.topOffers(row, today, 20).of).toBe(1_000);
  });

  it('puts ten thousand equal offers in the order of nearness to the id of the need', () => {
    const idOf = (number: number) => `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
    const index = indexOf({ offers: Array.from({ length: 10_000 }, (_, n) => anOffer({ id: idOf(n) })) });
    const need = aNeed({ id: idOf(5_003) });
    const nearest = Array.from({ length: 20 }, (_, distance) => idOf(5_003 ^ distance));
    index.putNeed(need);
    const found = topOffers(index, need, today, 20);
    expect(found.of).toBe(10_000);
    expect(found.best.map(({ id }) => id)).toEqual(nearest);
    expect(index.topOffersFor(need, today, 20).best.map(({ id }) => id)).toEqual(nearest);
  });

  it('serves a need that wants everything', () => {
    const everything = aNeed({
      cooperationTypes: [],
      aiTopics: [],
      languages: [],
      period: { start: null, end: null },
    });
    const pool = fc.sample(distinct(offers, 60), { numRuns: 1, seed: 7 })[0] ?? [];
    const index = indexOf({ needs: [everything], offers: pool });
    expect(topOffers(index, everything, today, 20)).toEqual(looped(everything, pool, today, 20));
  });

  it('refuses an id that is none', () => {
    expect(() => new MatchIndex().putOffer(anOffer({ id: 'offer-1' }))).toThrow(RangeError);
  });
});
