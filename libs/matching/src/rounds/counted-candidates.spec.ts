import { describe, expect, it } from '@jest/globals';
import { EQUITY_POLICY } from '../clearing/index.js';
import { NO_RATES } from '../criteria/reference-rates.js';
import { chosenOf } from './bounds.spec-data.js';
import { ClearedPool } from './cleared-pool.js';
import type { StoredNeed, StoredOffer } from './stored-pool.js';
import { clearedPool, DAY, idOf, settled, storedPool, usd, type Stored } from './stored-pool.spec-data.js';

const need = (at: number, changes: Partial<StoredNeed> = {}): StoredNeed => ({
  id: idOf('need', at),
  country: 'RW',
  cooperationTypes: ['training'],
  coveredTypes: [],
  budget: { kind: 'unknown' },
  quantities: { seats: 30 },
  ...changes,
});

function offer(at: number, quantity: number | null, changes: Partial<StoredOffer> = {}): StoredOffer {
  const capacity = { unit: 'seats' as const, quantity };
  const amount = { kind: 'unknown' as const };
  return {
    id: idOf('offer', at),
    cooperationTypes: ['training'],
    capacity,
    remaining: capacity,
    amount,
    ...changes,
  };
}

function grants(at: number, each: string): StoredOffer {
  const capacity = { unit: 'grants' as const, quantity: 2 };
  const amount = { kind: 'exact' as const, money: usd(each) };
  return offer(at, 0, { cooperationTypes: ['financing'], capacity, remaining: capacity, amount });
}

const fits = (needAt: number, offerAt: number, score: number) => ({
  needId: idOf('need', needAt),
  offerId: idOf('offer', offerAt),
  score,
});

const chosenIn = async (stored: Stored) => told(await clearedPool(stored), stored.needs[0]!);

function told(pool: ClearedPool, of: StoredNeed) {
  return chosenOf(pool, of).map(({ offerId, clearing: { value, part } }) => ({ offerId, value, part }));
}

// first help, and what a country that is least developed and landlocked adds
const { firstHelp } = EQUITY_POLICY;
const GROUPS = 450;

describe('what brings only a part of what a need asks for', () => {
  it('counts by that part: 30 seats come before 3, however well these suit', async () => {
    const stored = {
      needs: [need(0)],
      offers: [offer(0, 3), offer(1, 30)],
      candidates: [fits(0, 0, 9_900), fits(0, 1, 4_500)],
    };
    expect(await chosenIn(stored)).toEqual([
      { offerId: idOf('offer', 1), value: 4_500 + GROUPS + firstHelp },
    ]);
    const few = { ...stored, offers: [offer(0, 3)], candidates: [fits(0, 0, 9_900)] };
    expect(await chosenIn(few)).toEqual([
      { offerId: idOf('offer', 0), value: (9_900 + GROUPS + firstHelp) / 10, part: 0.1 },
    ]);
    // of terms of groups, too, even where nothing of the score is left above them
    const one = {
      ...stored,
      needs: [need(0, { quantities: { seats: 100 } })],
      offers: [offer(0, 1)],
      candidates: [fits(0, 0, 4_000)],
    };
    expect(await chosenIn(one)).toEqual([
      { offerId: idOf('offer', 0), value: (4_000 + GROUPS + firstHelp) / 100, part: 0.01 },
    ]);
  });

  it('counts what matches bring already as brought, so that what begins to help comes before what tops up', async () => {
    const standing = [
      {
        ...fits(0, 1, 0),
        status: 'accepted' as const,
        covers: ['training' as const],
        allocation: { unit: 'seats' as const, quantity: 24 },
        contribution: null,
      },
    ];
    const stored = {
      needs: [need(0)],
      offers: [offer(0, 30), offer(1, 24)],
      candidates: [fits(0, 0, 9_000)],
      standing,
    };
    expect(await chosenIn(stored)).toEqual([
      { offerId: idOf('offer', 0), value: (9_000 + GROUPS) / 5, part: 0.2 },
    ]);
  });

  it('counts grants of a fixed sum by what they bring of the sum, in whatever order', async () => {
    const asked = need(0, {
      cooperationTypes: ['financing'],
      budget: { kind: 'exact', money: usd('100000') },
      quantities: {},
    });
    const stored = {
      needs: [asked],
      offers: [grants(0, '10000'), grants(1, '100000')],
      candidates: [fits(0, 0, 9_000), fits(0, 1, 5_000)],
    };
    expect(await chosenIn(stored)).toEqual([
      { offerId: idOf('offer', 1), value: 5_000 + GROUPS + firstHelp },
    ]);
    const { recommended } = { recommended: (await clearedPool(stored)).recommendedFor(asked.id) };
    expect(recommended[1]?.clearing).toMatchObject({
      chosen: false,
      part: 0.1,
      value: (9_000 + GROUPS) / 10,
    });
  });

  it.each([
    ['does not say how many it asks for', need(0, { quantities: {} }), offer(0, 3)],
    ['counts something else', need(0, { quantities: { people: 30 } }), offer(0, 3)],
    ['fits an offer that does not say how many it has', need(0), offer(0, null)],
  ])('is not told of a need that %s: unknown is not little', async (_case, asked, given) => {
    const stored = { needs: [asked], offers: [given], candidates: [fits(0, 0, 8_000)] };
    expect(await chosenIn(stored)).toEqual([{ offerId: given.id, value: 8_000 + GROUPS + firstHelp }]);
  });

  it('is another part when the offer has more or less left, though nothing else changes', async () => {
    const before = {
      needs: [need(0)],
      offers: [offer(0, 30), offer(1, 12)],
      candidates: [fits(0, 0, 6_000), fits(0, 1, 9_000)],
    };
    const terms = { equity: EQUITY_POLICY, rates: NO_RATES, day: DAY };
    const pool = await ClearedPool.load(storedPool(before), terms);
    await settled(pool, 1);
    expect(told(pool, before.needs[0]!)).toMatchObject([{ offerId: idOf('offer', 0) }]);
    const offers = [offer(0, 9), offer(1, 12)];
    const after = {
      ...storedPool({ ...before, offers: [offers[0]!] }),
      openNeeds: () => Promise.resolve([]),
    };
    await pool.catchUp(after, { needs: new Map(), offers: new Set([idOf('offer', 0)]) });
    const concerned = await pool.settle(2);
    expect([...concerned]).toEqual([idOf('need', 0)]);
    expect(told(pool, before.needs[0]!)).toEqual(await chosenIn({ ...before, offers }));
  });

  it('is what others leave: what is counted is given once, to whom one of it is worth most, and the rest in part', async () => {
    const five = [0, 1, 2, 3, 4].map((at) => need(at, { country: at === 2 ? 'RW' : 'BR' }));
    const candidates = five.map((_, at) => fits(at, 0, 8_000 + at));
    const held = async (stored: Stored) => {
      const pool = await clearedPool(stored);
      const { value, bound } = pool.outcome;
      expect(value).toBeLessThanOrEqual(bound + 0.5);
      return stored.needs.flatMap((each, at) => told(pool, each).map(({ part }) => [at, part ?? 1]));
    };
    // the terms of its groups decide, and not who is approved first
    expect(await held({ needs: five, offers: [offer(0, 30)], candidates })).toEqual([[2, 1]]);
    const twenty = five.map((each) => ({ ...each, quantities: { seats: 20 } }));
    expect(await held({ needs: twenty, offers: [offer(0, 30)], candidates })).toEqual([
      [2, 1],
      [4, 0.5],
    ]);
    expect(await held({ needs: twenty, offers: [offer(0, 100)], candidates })).toHaveLength(5);
    // who does not say how many takes one at least
    const silent = [need(0), need(1, { quantities: {} })];
    expect(await held({ needs: silent, offers: [offer(0, 30)], candidates: candidates.slice(0, 2) })).toEqual(
      [
        [0, 29 / 30],
        [1, 1],
      ],
    );
  });

  it('is told to who gets less, and leaves nobody anything to spare', async () => {
    const needs = [need(0, { quantities: { seats: 20 } }), need(1, { quantities: { seats: 20 } })];
    const third = need(2, { quantities: { seats: 5 } });
    const offers = [offer(0, 30), offer(1, 5)];
    const candidates = [fits(0, 0, 9_000), fits(1, 0, 8_000), fits(2, 1, 9_900), fits(2, 0, 4_000)];
    const pool = await clearedPool({ needs: [...needs, third], offers, candidates });
    const shortfalls = new Map(await pool.shortfalls.changes(() => Promise.resolve()));
    expect(shortfalls.get(needs[1]!.id)).toMatchObject({ reason: 'number-limited', numberShare: 0.5 });
    expect(pool.recommendedFor(third.id).map(({ offerId }) => offerId)).toEqual([offers[1]!.id]);
    await pool.catchUp(
      { ...storedPool({ needs: [], offers: [offer(0, 45), offers[1]!], candidates }) },
      { needs: new Map(), offers: new Set([offers[0]!.id]) },
    );
    await settled(pool, 2);
    expect(told(pool, needs[1]!)).toMatchObject([{ part: undefined }]);
    expect(pool.recommendedFor(third.id).map(({ offerId }) => offerId)).toEqual([
      offers[1]!.id,
      offers[0]!.id,
    ]);
  });
});
