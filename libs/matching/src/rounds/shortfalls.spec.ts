import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CooperationType } from '@mutua/vocabulary';
import { isAnyRedundant } from '../clearing/index.js';
import type { Shortfall } from '../explanation/shortfall-record.js';
import { chosenOf } from './bounds.spec-data.js';
import type { ClearedPool } from './cleared-pool.js';
import type { StoredNeed, StoredOffer } from './stored-pool.js';
import { clearedPool, idOf, pools, settled, storedPool, usd, type Stored } from './stored-pool.spec-data.js';

const need = (at: number, changes: Partial<StoredNeed> = {}): StoredNeed => ({
  id: idOf('need', at),
  // in none of the groups that equity weighs
  country: 'BR',
  cooperationTypes: ['training'],
  coveredTypes: [],
  budget: { kind: 'unknown' },
  ...changes,
});

const offer = (at: number, quantity: number, changes: Partial<StoredOffer> = {}): StoredOffer => ({
  id: idOf('offer', at),
  cooperationTypes: ['training'],
  capacity: { unit: 'grants', quantity },
  remaining: { unit: 'grants', quantity },
  amount: { kind: 'unknown' },
  ...changes,
});

function fund(at: number, sum: string, amount: StoredOffer['amount'] = { kind: 'unknown' }): StoredOffer {
  const capacity = { unit: 'money' as const, money: usd(sum) };
  return offer(at, 0, { cooperationTypes: ['financing'], capacity, remaining: capacity, amount });
}

const asking = (at: number, sum: string) =>
  need(at, { cooperationTypes: ['financing'], budget: { kind: 'exact', money: usd(sum) } });

const NO_NUMBER = { numberShare: null, restCouldBeBrought: false };

const fits = (needAt: number, offerAt: number, score: number) => ({
  needId: idOf('need', needAt),
  offerId: idOf('offer', offerAt),
  score,
});

const standing = (needAt: number, offerAt: number, status: 'approved' | 'accepted' = 'approved') => ({
  needId: idOf('need', needAt),
  offerId: idOf('offer', offerAt),
  status,
  covers: ['training'] as CooperationType[],
  allocation: { unit: 'grants' as const, quantity: 1 },
  contribution: null,
});

async function told(pool: ClearedPool): Promise<Record<string, Shortfall | null>> {
  return Object.fromEntries(await pool.shortfalls.changes(() => Promise.resolve()));
}

/** Of what is stored, what is asked for. */
function ofIds(stored: Stored): ReturnType<typeof storedPool> {
  const among = (ids: readonly string[] | undefined, id: string) => ids?.includes(id) ?? true;
  return {
    ...storedPool(stored),
    openNeeds: (ids) => Promise.resolve(stored.needs.filter(({ id }) => among(ids, id))),
    openOffers: (ids) => Promise.resolve(stored.offers.filter(({ id }) => among(ids, id))),
    candidates: (ids) => Promise.resolve(stored.candidates.filter(({ needId }) => among(ids, needId))),
    standingOfNeeds: (ids) =>
      Promise.resolve((stored.standing ?? []).filter(({ needId }) => among(ids, needId))),
    standingOfOffers: (ids) =>
      Promise.resolve((stored.standing ?? []).filter(({ offerId }) => among(ids, offerId))),
  };
}

/** What is worked out of scores and sums. */
function figuresOf(shortfalls: Record<string, Shortfall | null>): number[] {
  return Object.values(shortfalls).flatMap((each) =>
    [each?.sumShare, each?.closest?.share, each?.closest?.worthToOthers, each?.closest?.shortBy].flatMap(
      (figure) => figure ?? [],
    ),
  );
}

const toldIn = async (stored: Stored) => told(await clearedPool(stored));

const [FIRST, SECOND, THIRD] = [idOf('need', 0), idOf('need', 1), idOf('need', 2)];

describe('what a need is told that gets less than it asks for', () => {
  it('is nothing where it gets all, and that nothing fits where nothing does', async () => {
    const needs = [need(0), need(1)];
    expect(await toldIn({ needs, offers: [offer(0, 1)], candidates: [fits(0, 0, 9_000)] })).toEqual({
      [SECOND]: { reason: 'nothing-fits', asks: 1, gets: 0, sumShare: null, ...NO_NUMBER, closest: null },
    });
  });

  it('is what the one who would miss it least would lose, and by how much it falls short of that', async () => {
    const stored = {
      needs: [need(0), need(1), need(2)],
      offers: [offer(0, 2), offer(1, 3)],
      candidates: [fits(0, 0, 9_000), fits(1, 0, 9_500), fits(1, 1, 4_500), fits(2, 0, 2_500)],
    };
    // the first would have nothing without it, the second 4,500; to the third it is worth 2,500 and first help
    expect(await toldIn(stored)).toEqual({
      [THIRD]: {
        reason: 'given-to-others',
        asks: 1,
        gets: 0,
        sumShare: null,
        ...NO_NUMBER,
        closest: {
          offerId: idOf('offer', 0),
          score: 2_500,
          share: null,
          worthToOthers: 5_000,
          shortBy: 500,
        },
      },
    });
    expect(await toldIn({ ...stored, offers: [offer(0, 3), offer(1, 3)] })).toEqual({});
  });

  it('counts an offer of money by the part that it can still bring', async () => {
    const stored = {
      needs: [asking(0, '40000'), asking(1, '100000')],
      offers: [fund(0, '40000', { kind: 'floor', money: usd('30000') })],
      candidates: [fits(0, 0, 9_000), fits(1, 0, 8_000)],
    };
    const { closest, ...rest } = (await toldIn(stored))[SECOND]!;
    expect(rest).toEqual({ reason: 'given-to-others', asks: 1, gets: 0, sumShare: null, ...NO_NUMBER });
    // 40 % of 8,000 and of the first help, against all of 9,000 and of the first help
    expect(closest).toEqual({
      offerId: idOf('offer', 0),
      score: 8_000,
      share: 0.4,
      worthToOthers: 11_000,
      shortBy: 7_000,
    });
  });

  it('says which part of its sum a need gets, and whether that is for others’ sake', async () => {
    const shared = { needs: [asking(0, '40000'), asking(1, '40000')], offers: [fund(0, '60000')] };
    const candidates = [fits(0, 0, 9_000), fits(1, 0, 8_000)];
    expect(await toldIn({ ...shared, candidates })).toEqual({
      [SECOND]: { reason: 'sum-shared', asks: 1, gets: 1, sumShare: 0.5, ...NO_NUMBER, closest: null },
    });
    const limited = fund(0, '900000', { kind: 'ceiling', money: usd('10000') });
    expect(await toldIn({ ...shared, offers: [limited], candidates })).toEqual({
      [FIRST]: { reason: 'sum-limited', asks: 1, gets: 1, sumShare: 0.25, ...NO_NUMBER, closest: null },
      [SECOND]: { reason: 'sum-limited', asks: 1, gets: 1, sumShare: 0.25, ...NO_NUMBER, closest: null },
    });
  });

  it('says which part of a number, or of its sum, what it got has left, and that others could bring the rest', async () => {
    const seats = (at: number, quantity: number) => {
      const capacity = { unit: 'seats' as const, quantity };
      return offer(at, 0, { capacity, remaining: capacity });
    };
    const stored = {
      needs: [need(0, { quantities: { seats: 30 } })],
      offers: [seats(0, 12), seats(1, 3)],
      candidates: [fits(0, 1, 9_000), fits(0, 0, 8_000)],
    };
    const limited = { reason: 'number-limited', asks: 1, gets: 1, sumShare: null, closest: null };
    expect(await toldIn(stored)).toEqual({
      [FIRST]: { ...limited, numberShare: 0.4, restCouldBeBrought: true },
    });
    const eighteen = {
      ...standing(0, 0),
      allocation: { unit: 'seats' as const, quantity: 18 },
    };
    const more = { ...stored, offers: [seats(0, 18), seats(1, 3)], candidates: [fits(0, 1, 9_000)] };
    expect(await toldIn({ ...more, standing: [eighteen] })).toEqual({
      [FIRST]: { ...limited, asks: 2, gets: 2, numberShare: 0.7, restCouldBeBrought: false },
    });
    const grant = offer(0, 3, {
      cooperationTypes: ['financing'],
      amount: { kind: 'exact', money: usd('10000') },
    });
    const financed = { needs: [asking(0, '40000')], offers: [grant], candidates: [fits(0, 0, 9_000)] };
    expect(await toldIn(financed)).toEqual({
      [FIRST]: { reason: 'sum-limited', asks: 1, gets: 1, sumShare: 0.25, ...NO_NUMBER, closest: null },
    });
  });

  it('is that nothing is left where standing matches hold it', async () => {
    const stored = { needs: [need(0), need(1)], offers: [offer(0, 1)], candidates: [fits(1, 0, 8_000)] };
    const closest = {
      offerId: idOf('offer', 0),
      score: 8_000,
      share: null,
      worthToOthers: null,
      shortBy: null,
    };
    expect(await toldIn({ ...stored, standing: [standing(0, 0)] })).toEqual({
      [SECOND]: { reason: 'nothing-left', asks: 1, gets: 0, sumShare: null, ...NO_NUMBER, closest },
    });
    const financed = {
      needs: [asking(0, '40000'), asking(1, '40000')],
      offers: [fund(0, '50000', { kind: 'floor', money: usd('20000') })],
      candidates: stored.candidates,
      standing: [
        {
          ...standing(0, 0),
          covers: ['financing' as const],
          allocation: { unit: 'money' as const, money: usd('40000') },
          contribution: usd('40000'),
        },
      ],
    };
    expect((await toldIn(financed))[SECOND]).toMatchObject({ reason: 'nothing-left', closest });
  });

  it('is nothing where all else is the same help as what is approved or chosen for it', async () => {
    const types = { cooperationTypes: ['training', 'financing'] as const };
    const both = { ...types, cooperationTypes: [...types.cooperationTypes] };
    const offers = [offer(0, 1, both), offer(1, 1), offer(2, 1)];
    // three offers would be three kinds of help for it at the most, and the first gives both that there are
    const chosen = {
      needs: [need(0, both), need(1)],
      offers,
      candidates: [fits(0, 0, 9_000), fits(0, 1, 4_100)],
    };
    expect(Object.keys(await toldIn({ ...chosen, needs: [need(0, both)] }))).toEqual([]);
    const approved = {
      ...chosen,
      candidates: [fits(0, 1, 8_000), fits(1, 1, 9_000)],
      standing: [{ ...standing(0, 0), covers: both.cooperationTypes }],
    };
    expect(Object.keys(await toldIn(approved))).toEqual([]);
  });

  it('counts what stands among what it gets', async () => {
    const both = need(0, { cooperationTypes: ['training', 'financing'], coveredTypes: ['financing'] });
    const stored = {
      needs: [both, need(1)],
      offers: [offer(0, 1), offer(1, 5, { cooperationTypes: ['financing'] })],
      candidates: [fits(0, 0, 5_000), fits(1, 0, 9_000)],
      standing: [{ ...standing(0, 1, 'accepted'), covers: ['financing' as const] }],
    };
    expect(await toldIn(stored)).toMatchObject({ [FIRST]: { reason: 'given-to-others', asks: 2, gets: 1 } });
  });

  it('follows what comes and goes, is told once, and is looked at only where something changed', async () => {
    const [first, second] = [fits(0, 0, 9_000), fits(1, 0, 8_000)];
    const one = { needs: [need(0), need(1)], offers: [offer(0, 1)], candidates: [first, second] };
    const pool = await clearedPool(one);
    let run = 1;
    const tell = async () => {
      const changed = await pool.shortfalls.changes(() => Promise.resolve());
      pool.shortfalls.done(changed);
      return Object.fromEntries(changed);
    };
    const after = async (stored: Stored, needIds: string[], offerIds: string[] = []) => {
      const due = { needs: new Map(needIds.map((id) => [id, null])), offers: new Set(offerIds) };
      await pool.catchUp(ofIds(stored), due);
      run += 1;
      await settled(pool, run);
      return tell();
    };
    expect(await tell()).toMatchObject({ [SECOND]: { reason: 'given-to-others' } });
    expect(await tell()).toEqual({});
    // what the first has is approved: that concerns the second, though nothing else is recommended for it
    const approved = { ...one, candidates: [second], standing: [standing(0, 0)] };
    expect(await after(approved, [FIRST], [one.offers[0]!.id])).toMatchObject({
      [SECOND]: { reason: 'nothing-left' },
    });
    const more = { ...approved, offers: [offer(0, 2)] };
    expect(await after(more, [], [one.offers[0]!.id])).toEqual({ [SECOND]: null });
    expect(await after(approved, [], [one.offers[0]!.id])).toMatchObject({
      [SECOND]: { reason: 'nothing-left' },
    });
    expect(await after({ ...approved, needs: [need(0)] }, [SECOND])).toEqual({ [SECOND]: null });
  });

  it('asks anew what an offer is worth to who gets it, when they can have something else, or others get it', async () => {
    const needs = [need(0), need(1), need(2)];
    const candidates = [fits(0, 0, 9_000), fits(1, 1, 4_500), fits(2, 0, 2_500)];
    const all = { needs, offers: [offer(0, 1), offer(1, 3)], candidates };
    const pool = await clearedPool(all);
    const worth = async (stored: Stored, run: number, needIds: string[], offerIds: string[] = []) => {
      const due = { needs: new Map(needIds.map((id) => [id, null])), offers: new Set(offerIds) };
      await pool.catchUp(ofIds(stored), due);
      await settled(pool, run);
      return (await told(pool))[THIRD]?.closest?.worthToOthers;
    };
    expect((await told(pool))[THIRD]?.closest?.worthToOthers).toBe(11_000);
    const another = { ...all, candidates: [fits(0, 0, 9_000), fits(0, 1, 4_100), fits(2, 0, 2_500)] };
    expect(await worth(another, 2, [FIRST, THIRD])).toBe(4_900);
    const wanted = { ...another, candidates: [...another.candidates, fits(1, 0, 9_800)] };
    expect(await worth(wanted, 3, [SECOND])).toBe(11_800);
  });

  it('is told exactly to who gets less, by its own numbers, whatever the pool', async () => {
    const reasons = new Set<string>();
    await fc.assert(
      fc.asyncProperty(pools({ needs: 8, offers: 5, left: 90 }), async (stored) => {
        const pool = await clearedPool(stored);
        const shortfalls = await told(pool);
        for (const each of stored.needs) {
          const chosen = chosenOf(pool, each);
          const shortfall = shortfalls[each.id];
          const fitting = stored.candidates.filter(({ needId }) => needId === each.id);
          if (fitting.length === 0) expect(shortfall?.reason).toBe('nothing-fits');
          if (fitting.length > 0 && chosen.length === 0) expect(shortfall).toBeDefined();
          if (!shortfall) continue;
          reasons.add(shortfall.reason);
          const { asks, gets, sumShare, numberShare, closest } = shortfall;
          expect(gets).toBe(chosen.length);
          expect(gets < asks || sumShare !== null || numberShare !== null).toBe(true);
          if (!closest) continue;
          expect(chosen.map(({ offerId }) => offerId)).not.toContain(closest.offerId);
          expect(fitting.map(({ offerId, score }) => [offerId, score])).toContainEqual([
            closest.offerId,
            closest.score,
          ]);
          const kinds = [...chosen, closest].map(({ offerId }) =>
            stored.offers
              .find(({ id }) => id === offerId)!
              .cooperationTypes.reduce(
                (bits, type) => bits | (1 << (each.cooperationTypes.indexOf(type) + 1)),
                0,
              ),
          );
          expect(isAnyRedundant(kinds.map((bits) => bits & ~1))).toBe(false);
        }
      }),
      { numRuns: 200, seed: 4 },
    );
    expect([...reasons].sort()).toEqual([
      'given-to-others',
      'nothing-fits',
      'nothing-left',
      'number-limited',
      'sum-limited',
      'sum-shared',
    ]);
  });

  it('has no figure that is none, where it is not known how much of a fund anybody has', async () => {
    await fc.assert(
      fc.asyncProperty(pools({ needs: 8, offers: 5, left: 90 }), async ({ needs, ...others }) => {
        const unknown = needs.map((each, at) =>
          at % 2 === 0 ? each : { ...each, budget: { kind: 'unknown' as const } },
        );
        for (const each of figuresOf(await toldIn({ ...others, needs: unknown }))) {
          expect(Number.isFinite(each) && !Object.is(each, -0)).toBe(true);
        }
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  it('is of units, short by no less than nothing but for ε: nobody is passed over who would gain more', async () => {
    await fc.assert(
      fc.asyncProperty(
        pools({ needs: 8, offers: 4, left: 0, typesOfAnOffer: 1, numbers: false }),
        async (stored) => {
          for (const { closest } of Object.values(await toldIn(stored)).flatMap((each) => each ?? [])) {
            if (closest && closest.shortBy !== null) expect(closest.shortBy).toBeGreaterThanOrEqual(-10);
          }
        },
      ),
      { numRuns: 200, seed: 4 },
    );
  });
});
