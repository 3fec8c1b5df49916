import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { ratio, type CooperationType } from '@mutua/vocabulary';
import { EQUITY_POLICY } from '../clearing/index.js';
import { audit } from '../clearing/audit/audit.js';
import { assertBounds, chosenOf, optimumOf } from './bounds.spec-data.js';
import { ClearedPool } from './cleared-pool.js';
import type { StoredNeed, StoredOffer } from './stored-pool.js';
import {
  clearedPool,
  DAY,
  idOf,
  pools,
  settled,
  storedPool,
  usd,
  type Stored,
} from './stored-pool.spec-data.js';
import { NO_RATES } from '../criteria/reference-rates.js';

const UNITS = { needs: 8, offers: 8, left: 0, numbers: false };
const NUMBERS = { ...UNITS, numbers: true };
const SIMPLE = { ...UNITS, typesOfAnOffer: 1 };
const SCARCE = { needs: 8, offers: 8, left: 120 };
const AMPLE = { needs: 8, offers: 8, left: 2_000 };

describe('the whole of a pool', () => {
  it.each([
    ['of one type each, always', SIMPLE, 0.999, 0.999],
    ['of several types, on the whole', UNITS, 0.999, 0.8],
    ['of which needs ask for a number, on the whole', NUMBERS, 0.99, 0.8],
  ])(
    'of offers %s comes near HiGHS’ optimum, and no need gets the same help twice',
    async (_case, most, near, atLeast) => {
      let [reached, best] = [0, 0];
      await fc.assert(
        fc.asyncProperty(pools(most), async (stored) => {
          const pool = await clearedPool(stored);
          const { value, bound } = pool.outcome;
          const optimum = await optimumOf(pool);
          reached += value;
          best += optimum;
          expect(value).toBeGreaterThanOrEqual(atLeast * optimum);
          expect(value).toBeLessThanOrEqual(optimum + 1e-3);
          expect(bound).toBeGreaterThanOrEqual(optimum - 1e-3);
          assertBounds(pool, stored);
        }),
        { numRuns: 50, seed: 4 },
      );
      expect(reached / best).toBeGreaterThanOrEqual(near);
    },
    300_000,
  );

  it.each([
    ['scarce', SCARCE],
    ['very scarce', { ...SCARCE, offers: 4, left: 60 }],
    ['ample', AMPLE],
  ])(
    'with %s money always reaches 0.999 of HiGHS’ optimum, and its bound is never below that',
    async (_case, most) => {
      await fc.assert(
        fc.asyncProperty(pools(most), async (stored) => {
          const pool = await clearedPool(stored);
          const { value, bound, certifiedGap } = pool.outcome;
          const optimum = await optimumOf(pool);
          expect(value).toBeGreaterThanOrEqual(0.999 * optimum);
          // sums are rounded to the smallest unit of their currency
          expect(value).toBeLessThanOrEqual(optimum + 0.5);
          expect(bound).toBeGreaterThanOrEqual(optimum - 0.5);
          expect(certifiedGap).toBeCloseTo(bound > 0 ? Math.max(0, 1 - value / bound) : 0, 9);
          assertBounds(pool, stored);
        }),
        { numRuns: 100, seed: 4 },
      );
    },
    300_000,
  );

  it('treats equal needs equally where money is scarce: who asks, from which country of a group, or first, makes no difference', async () => {
    // of the same groups as the country before it
    const others: Readonly<Record<string, string>> = { BR: 'MX', RW: 'BI', FJ: 'JM', VN: 'ID' };
    await fc.assert(
      fc.asyncProperty(pools(SCARCE), fc.infiniteStream(fc.nat()), async (stored, choices) => {
        const places = stored.needs.map((_, at) => at);
        const order = places
          .map((at) => ({ at, by: Number(choices.next().value) }))
          .sort((a, b) => a.by - b.by || a.at - b.at)
          .map(({ at }) => at);
        // the need in one place takes the id of that in another, and comes from another country of its groups
        const idAfter = new Map(stored.needs.map(({ id }, at) => [id, idOf('need', order[at]!)]));
        const needs = stored.needs
          .map((need) => ({ ...need, id: idAfter.get(need.id)!, country: others[need.country]! }))
          .sort((a, b) => (a.id < b.id ? -1 : 1));
        const candidates = stored.candidates.map((each) => ({ ...each, needId: idAfter.get(each.needId)! }));
        const [before, after] = [
          await clearedPool(stored),
          await clearedPool({ ...stored, needs, candidates }),
        ];
        if (!stored.offers.some(({ capacity }) => capacity.unit === 'money')) return;
        expect(Math.abs(after.outcome.value - before.outcome.value)).toBeLessThanOrEqual(
          0.001 * before.outcome.bound + 0.5,
        );
        // what each may get is the same: who it is is not part of any term
        for (const need of stored.needs) {
          expect(after.clearing.termsOf(idAfter.get(need.id)!)).toEqual(before.clearing.termsOf(need.id));
        }
      }),
      { numRuns: 40, seed: 4 },
    );
  }, 300_000);

  it('is what its records sum to, each of which recomputes from its own numbers', async () => {
    await fc.assert(
      fc.asyncProperty(pools(SCARCE), async (stored) => {
        const pool = await clearedPool(stored);
        const scoreOf = (needId: string, offerId: string) =>
          stored.candidates.find((each) => each.needId === needId && each.offerId === offerId)!.score;
        let sum = 0;
        for (const need of stored.needs) {
          const told = chosenOf(pool, need);
          for (const { offerId, clearing } of told) {
            const groups = clearing.equity.groups.reduce((all, { points }) => all + points, 0);
            const { grant, part } = clearing;
            const share = grant?.share ?? part ?? 1;
            const ofShare = (scoreOf(need.id, offerId) + groups) * share;
            const { firstHelp } = clearing.equity;
            const counted = clearing.value - firstHelp;
            // a grant of a fixed sum counts in whole points
            expect(Math.abs(counted - ofShare)).toBeLessThan(part === undefined ? 1e-6 : 0.51);
            // several parts bring no more than all of it
            expect(firstHelp).toBeLessThanOrEqual(
              EQUITY_POLICY.firstHelp * (part === undefined ? share : 1) + 1e-6,
            );
            if (clearing.grant && 'money' in need.budget && need.budget.money) {
              expect(share).toBeCloseTo(ratio(clearing.grant.money, need.budget.money), 4);
            }
            sum += clearing.value;
            const { bestRejected } = clearing;
            if (!bestRejected) continue;
            expect(bestRejected.score).toBe(scoreOf(need.id, bestRejected.offerId));
            const other =
              (bestRejected.score + groups) * (bestRejected.share ?? 1) - bestRejected.shadowPrice;
            expect(Math.abs(bestRejected.lostBy - (counted - clearing.shadowPrice - other))).toBeLessThan(
              0.51,
            );
          }
          const firstHelp = told.reduce((all, { clearing }) => all + clearing.equity.firstHelp, 0);
          expect(firstHelp).toBeLessThanOrEqual(EQUITY_POLICY.firstHelp + 1e-6);
        }
        expect(sum).toBeCloseTo(pool.outcome.value, 4);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps its bounds, and comes to as much as from the beginning, after whatever comes and goes', async () => {
    await fc.assert(
      fc.asyncProperty(pools(SCARCE), fc.array(fc.nat(15), { maxLength: 8 }), async (all, steps) => {
        const gone = new Set<string>();
        const now = (): Stored => ({
          needs: all.needs.filter(({ id }) => !gone.has(id)),
          offers: all.offers.filter(({ id }) => !gone.has(id)),
          candidates: all.candidates.filter(({ needId, offerId }) => !gone.has(needId) && !gone.has(offerId)),
        });
        const pool = await ClearedPool.load(storedPool(now()), {
          equity: EQUITY_POLICY,
          rates: NO_RATES,
          day: DAY,
        });
        await settled(pool, 1);
        for (const [at, step] of steps.entries()) {
          const id = [...all.needs, ...all.offers][step % (all.needs.length + all.offers.length)]!.id;
          if (!gone.delete(id)) gone.add(id);
          const needs = new Map(all.needs.map((need) => [need.id, null]));
          await pool.catchUp(storedPool(now()), { needs, offers: new Set([id]) });
          await settled(pool, at + 2);
        }
        assertBounds(pool, now());
        const anew = await clearedPool(now());
        expect(pool.outcome.value).toBeLessThanOrEqual(anew.outcome.bound + 0.5);
        expect(anew.outcome.value).toBeLessThanOrEqual(pool.outcome.bound + 0.5);
        // where money is left to nobody but units, what goes together is found by the auction alone
        if (now().offers.some(({ capacity }) => capacity.unit === 'money')) {
          expect(pool.outcome.value).toBeGreaterThanOrEqual(0.998 * anew.outcome.value - 0.5);
        }
      }),
      { numRuns: 100, seed: 4 },
    );
  });

  it('is audited as a whole: a sum that reaches one need only in part is counted in part', async () => {
    const fund: StoredOffer = {
      id: idOf('offer', 0),
      cooperationTypes: ['financing'],
      capacity: { unit: 'money', money: usd('50000') },
      remaining: { unit: 'money', money: usd('50000') },
      amount: { kind: 'unknown' },
    };
    const need: StoredNeed = {
      id: idOf('need', 0),
      country: 'BR',
      cooperationTypes: ['financing'],
      coveredTypes: [],
      budget: { kind: 'exact', money: usd('100000') },
    };
    const candidates = [{ needId: need.id, offerId: fund.id, score: 8_000 }];
    const pool = await clearedPool({ needs: [need], offers: [fund], candidates });
    expect(pool.outcome).toMatchObject({ value: 5_000, bound: 5_000, certifiedGap: 0 });
    expect(await audit(await pool.audited())).toMatchObject({
      run: 1,
      value: 5_000,
      ratio: 1,
      isAlarming: false,
    });
  });

  it('gives a need one offer of each type rather than the two best of one type', async () => {
    const offer = (at: number, ...types: CooperationType[]): StoredOffer => {
      const one = { unit: 'grants', quantity: 1 } as const;
      return {
        id: idOf('offer', at),
        cooperationTypes: types,
        capacity: one,
        remaining: one,
        amount: { kind: 'unknown' },
      };
    };
    const [first, second, other] = [offer(0, 'training'), offer(1, 'training'), offer(2, 'financing')];
    const need: StoredNeed = {
      id: idOf('need', 0),
      country: 'BR',
      cooperationTypes: ['training', 'financing'],
      coveredTypes: [],
      budget: { kind: 'unknown' },
    };
    const scores = [9_500, 9_400, 4_500];
    const offers = [first, second, other];
    const candidates = offers.map(({ id }, at) => ({ needId: need.id, offerId: id, score: scores[at]! }));
    const chosen = async (standing: NonNullable<Stored['standing']>) =>
      chosenOf(await clearedPool({ needs: [need], offers, candidates, standing }), need).map(
        ({ offerId }) => offerId,
      );
    expect(await chosen([])).toEqual([first.id, other.id]);
    // what is approved, and not accepted yet, counts as given
    const approved = {
      needId: need.id,
      offerId: first.id,
      status: 'approved',
      covers: first.cooperationTypes,
      allocation: first.capacity,
      contribution: null,
    } as const;
    expect(await chosen([approved])).toEqual([other.id]);
  });

  it('gives way to what else waits in the process while many offers of money are read, shared out and put before the audit', async () => {
    const count = 300;
    const money = (sum: number) => usd(`${sum}000`);
    const needs = Array.from({ length: count }, (_, at): StoredNeed => ({
      id: idOf('need', at),
      country: 'BR',
      cooperationTypes: ['financing'],
      coveredTypes: [],
      budget: { kind: 'exact', money: money(20 + (at % 60)) },
    }));
    const offers = Array.from({ length: count }, (_, at): StoredOffer => {
      const capacity = { unit: 'money', money: money(30 + (at % 40)) } as const;
      return {
        id: idOf('offer', at),
        cooperationTypes: ['financing'],
        capacity,
        remaining: capacity,
        amount: { kind: 'unknown' },
      };
    });
    const candidates = needs.flatMap(({ id: needId }, at) =>
      Array.from({ length: 20 }, (_, k) => ({
        needId,
        offerId: idOf('offer', (at * 7 + k * 13) % count),
        score: 4_000 + ((at * 31 + k * 17) % 6_000),
      })),
    );
    let turns = 0;
    let isDone = false;
    const countTurns = () => {
      turns += 1;
      if (!isDone) setImmediate(countTurns);
    };
    setImmediate(countTurns);
    // a millisecond a look at the clock, however fast the machine
    let now = 0;
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => (now += 1));
    const pool = await ClearedPool.load(storedPool({ needs, offers, candidates }), {
      equity: EQUITY_POLICY,
      rates: NO_RATES,
      day: DAY,
    });
    await pool.settle(1);
    expect(turns).toBeGreaterThan(10);
    turns = 0;
    const { program } = await pool.audited();
    isDone = true;
    clock.mockRestore();
    expect(turns).toBeGreaterThan(10);
    expect(program.objective.length).toBeGreaterThan(candidates.length);
    expect(pool.outcome.value).toBeGreaterThan(0);
  });
});
