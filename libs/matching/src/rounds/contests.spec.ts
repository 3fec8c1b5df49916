import { describe, expect, it } from '@jest/globals';
import { assertBounds, chosenOf, optimumOf } from './bounds.spec-data.js';
import type { ClearedPool } from './cleared-pool.js';
import type { StoredNeed, StoredOffer } from './stored-pool.js';
import { clearedPool, idOf, settled, storedPool, usd, type Stored } from './stored-pool.spec-data.js';

const OFFERS = 24;

const offerOf = (
  at: number,
  capacity: StoredOffer['capacity'],
  amount: StoredOffer['amount'],
): StoredOffer => ({
  id: idOf('offer', at),
  cooperationTypes: ['financing'],
  capacity,
  remaining: capacity,
  amount,
});

/** Needs that all contend with each other, for grants and for money of which each gets at least so much. */
function contest(): Stored {
  const needs = Array.from({ length: 60 }, (_, at): StoredNeed => ({
    id: idOf('need', at),
    country: 'BR',
    cooperationTypes: ['financing'],
    coveredTypes: [],
    budget: { kind: 'exact', money: usd(`${20 + ((at * 37) % 61)}000`) },
  }));
  const offers = Array.from({ length: OFFERS }, (_, at) =>
    at % 2 === 0
      ? offerOf(
          at,
          { unit: 'money', money: usd(`${50 + ((at * 29) % 71)}000`) },
          { kind: 'floor', money: usd(`${15 + ((at * 17) % 31)}000`) },
        )
      : offerOf(at, { unit: 'grants', quantity: 2 }, { kind: 'unknown' }),
  );
  const candidates = needs.flatMap(({ id: needId }, at) =>
    Array.from({ length: 3 }, (_, k) => ({
      needId,
      offerId: idOf('offer', (at * 7 + k * 5) % OFFERS),
      score: 4_000 + ((at * 2_731 + k * 1_733) % 6_000),
    })).sort((a, b) => b.score - a.score),
  );
  return { needs, offers, candidates };
}

const withoutNeed = ({ needs, offers, candidates }: Stored, gone: string): Stored => ({
  needs: needs.filter(({ id }) => id !== gone),
  offers,
  candidates: candidates.filter(({ needId }) => needId !== gone),
});

const withOffer = ({ needs, offers, candidates }: Stored, changed: StoredOffer): Stored => ({
  needs,
  offers: offers.map((offer) => (offer.id === changed.id ? changed : offer)),
  candidates,
});

/** Who gets what, and how much of it. */
const sumsOf = (pool: ClearedPool, { needs }: Stored) =>
  new Map(
    needs.map((need) => [
      need.id,
      chosenOf(pool, need).map(({ offerId, clearing }) => ({ offerId, sum: clearing.grant?.money.amount })),
    ]),
  );

/** The needs that get something else in another allotment, or another sum. */
const differing = (before: ReturnType<typeof sumsOf>, after: ReturnType<typeof sumsOf>): string[] =>
  [...after.keys()].filter((id) => JSON.stringify(after.get(id)) !== JSON.stringify(before.get(id)));

describe('a contest among more needs than HiGHS can look at together', () => {
  it('comes to 0.999 of HiGHS’ optimum, within all bounds, and to the same each time', async () => {
    const stored = contest();
    const [pool, again] = [await clearedPool(stored), await clearedPool(stored)];
    expect(pool.outcome.value).toBeGreaterThanOrEqual(0.999 * (await optimumOf(pool)));
    assertBounds(pool, stored);
    expect(differing(sumsOf(pool, stored), sumsOf(again, stored))).toEqual([]);
  });

  it('is certified to a thousandth, by a bound that the optimum does not exceed', async () => {
    const pool = await clearedPool(contest());
    const { value, bound, certifiedGap } = pool.outcome;
    expect(bound).toBeGreaterThanOrEqual((await optimumOf(pool)) - 0.01);
    expect(certifiedGap).toBeCloseTo(1 - value / bound, 9);
    expect(certifiedGap).toBeLessThanOrEqual(0.001);
  });

  it('keeps what was found when something changes in it: few get something else, and those are named', async () => {
    const stored = contest();
    const pool = await clearedPool(stored);
    const before = sumsOf(pool, stored);
    const gone = idOf('need', 37);
    const fewer = withoutNeed(stored, gone);
    await pool.catchUp(storedPool(fewer), { needs: new Map([[gone, null]]), offers: new Set() });
    const concerned = await pool.settle(2);
    const changed = differing(before, sumsOf(pool, fewer));
    expect(changed.length).toBeLessThanOrEqual(8);
    expect([...concerned]).toEqual(expect.arrayContaining(changed));
    assertBounds(pool, fewer);
    await settled(pool, 3);
    expect(pool.outcome.value).toBeGreaterThanOrEqual(0.999 * (await optimumOf(pool)));
  });

  it('gives no more than there is as soon as an offer of money has less', async () => {
    const stored = contest();
    const pool = await clearedPool(stored);
    const offer = stored.offers[8]!;
    const half = { unit: 'money', money: usd('31000') } as const;
    const less = withOffer(stored, { ...offer, capacity: half, remaining: half });
    const due = { needs: new Map(), offers: new Set([offer.id]) };
    const reached = pool.outcome.value;
    await pool.catchUp(storedPool(less), due);
    await pool.settle(2);
    assertBounds(pool, less);
    await pool.catchUp(storedPool(stored), due);
    await settled(pool, 3);
    assertBounds(pool, stored);
    expect(pool.outcome.value).toBeGreaterThanOrEqual(0.999 * reached);
  });
});
