import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Capacity, Money } from '@mutua/vocabulary';
import { EQUITY_POLICY } from '../clearing/index.js';
import { minorUnits } from '../clearing/splitting/exact-conversion.js';
import { NO_RATES } from '../criteria/reference-rates.js';
import { ClearedPool } from './cleared-pool.js';
import type { PoolToClear, StandingMatch, StoredNeed, StoredOffer } from './stored-pool.js';

const DAY = '2026-11-20';
const idAt = (side: number, at: number) => `00000000-0000-4000-8000-0000000${side}0${at}00`;
const usd = (amount: string): Money => ({ amount, currency: 'USD' });

const fund = (at: number, left: string, amount: StoredOffer['amount']): StoredOffer => {
  const capacity: Capacity = { unit: 'money', money: usd(left) };
  return { id: idAt(2, at), cooperationTypes: [], capacity, remaining: capacity, amount };
};

const need = (at: number, budget: StoredNeed['budget'], types = 1): StoredNeed => ({
  id: idAt(1, at),
  country: 'BR',
  cooperationTypes: (['financing', 'training'] as const).slice(0, types),
  coveredTypes: [],
  budget,
});

interface Stored {
  readonly needs: readonly StoredNeed[];
  readonly offers: readonly StoredOffer[];
  readonly scoreOf?: (needId: string, offerId: string) => number;
  readonly standing?: readonly StandingMatch[];
}

/** A pool in which every offer fits every need. */
function stored({ needs, offers, scoreOf = () => 7_000, standing = [] }: Stored): PoolToClear {
  const candidates = needs.flatMap(({ id: needId }) =>
    offers
      .map(({ id: offerId }) => ({ needId, offerId, score: scoreOf(needId, offerId) }))
      .sort((a, b) => b.score - a.score),
  );
  return {
    openNeeds: () => Promise.resolve([...needs]),
    openOffers: () => Promise.resolve([...offers]),
    candidates: () => Promise.resolve(candidates),
    standingOfNeeds: () => Promise.resolve([...standing]),
  };
}

async function cleared(pool: Stored, rates = NO_RATES): Promise<ClearedPool> {
  const clearedPool = await ClearedPool.load(stored(pool), { equity: EQUITY_POLICY, rates, day: DAY });
  await clearedPool.settle(1);
  return clearedPool;
}

const chosen = (pool: ClearedPool, needs: readonly StoredNeed[]) =>
  needs.map(({ id }) =>
    pool
      .recommendedFor(id)
      .filter(({ clearing }) => clearing.chosen)
      .map(({ offerId, clearing }) => [offerId, clearing.grant?.money.amount ?? null]),
  );

describe('money that is cleared', () => {
  it('goes to as many as it is enough for, each within minimum and maximum and what it asks for', async () => {
    const exact = (amount: string) => ({ kind: 'exact' as const, money: usd(amount) });
    const needs = ['30000', '20000', '40000', '90000'].map((sum, at) => need(at, exact(sum)));
    const offers = [fund(0, '100000', { kind: 'ceiling', money: usd('40000') })];
    const scores = [9_000, 8_000, 7_000, 6_000];
    const scoreOf = (id: string) => scores[needs.findIndex((each) => each.id === id)] ?? 0;
    const pool = await cleared({ needs, offers, scoreOf });
    const [{ id }] = offers as [StoredOffer];
    const shares = [[[id, '30000']], [[id, '20000']], [[id, '40000']], [[id, '10000.00']]];
    expect(chosen(pool, needs)).toEqual(shares);
    const shareOf = (at: number) => pool.recommendedFor(needs[at]!.id)[0]?.clearing.grant?.share;
    // the last one gets what is left, which is less than it asks for
    expect([shareOf(0), shareOf(3)]).toEqual([1, 1 / 9]);
  });

  it('that has too little for all that hold it serves fewer, and the others get another offer', async () => {
    const floor = (amount: string) => ({ kind: 'floor' as const, money: usd(amount) });
    const needs = [need(0, floor('50000')), need(1, floor('50000')), need(2, floor('60000'))];
    const offers = [fund(0, '110000', floor('50000')), fund(1, '60000', floor('50000'))];
    const best = (_needId: string, offerId: string) => (offerId === offers[0]!.id ? 9_000 : 5_000);
    const pool = await cleared({ needs, offers, scoreOf: best });
    const given = chosen(pool, needs).flat();
    expect(given.map(([offerId]) => offerId).sort()).toEqual([offers[0]!.id, offers[0]!.id, offers[1]!.id]);
    expect(given.every(([, amount]) => Number(amount) >= 50_000)).toBe(true);
  });

  it('gives nothing where less is left than the minimum, or nothing', async () => {
    const needs = [need(0, { kind: 'exact', money: usd('90000') })];
    const tooLittle = fund(0, '40000', { kind: 'exact', money: usd('50000') });
    const nothing = fund(1, '0', { kind: 'unknown' });
    expect(chosen(await cleared({ needs, offers: [tooLittle, nothing] }), needs)).toEqual([[]]);
  });

  it('to needs whose sum is unknown, or has no rate, is given without saying how much', async () => {
    const needs = [
      need(0, { kind: 'unknown' }),
      need(1, { kind: 'exact', money: { amount: '9', currency: 'XOF' } }),
    ];
    const offers = [fund(0, '100000', { kind: 'ceiling', money: usd('50000') })];
    const pool = await cleared({ needs, offers });
    expect(chosen(pool, needs)).toEqual([[[offers[0]!.id, null]], [[offers[0]!.id, null]]]);
    const rates = { base: 'USD', rates: [{ currency: 'XOF', perBase: '600', on: DAY, source: 'test' }] };
    const later = await cleared({ needs, offers }, rates);
    expect(chosen(later, needs)[1]).toEqual([[offers[0]!.id, expect.stringMatching(/^0\.01$/)]]);
  });

  const sums = fc.integer({ min: 1, max: 200 }).map((thousands) => usd(`${thousands}000`));
  const amounts = fc.oneof(
    fc.constant<StoredOffer['amount']>({ kind: 'unknown' }),
    fc.record({ kind: fc.constantFrom('exact' as const, 'ceiling' as const, 'floor' as const), money: sums }),
  );
  const pools = fc.record({
    needs: fc.array(fc.tuple(amounts, fc.integer({ min: 1, max: 2 })), { maxLength: 7 }),
    offers: fc.array(fc.tuple(sums, amounts), { maxLength: 4 }),
    scores: fc.array(fc.integer({ min: 4_000, max: 10_000 }), { minLength: 28, maxLength: 28 }),
  });

  it('never exceeds what an offer has or a need asks for, nor misses a minimum or maximum', async () => {
    await fc.assert(
      fc.asyncProperty(pools, async ({ needs: asked, offers: given, scores }) => {
        const needs = asked.map(([budget, types], at) => need(at, budget, types));
        const offers = given.map(([left, amount], at) => fund(at, left.amount, amount));
        const scoreOf = (needId: string, offerId: string) =>
          scores[
            needs.findIndex(({ id }) => id === needId) * 4 + offers.findIndex(({ id }) => id === offerId)
          ] ?? 0;
        const pool = await cleared({ needs, offers, scoreOf });
        const grants = needs.flatMap(({ id, budget }) =>
          pool
            .recommendedFor(id)
            .flatMap(({ offerId, clearing: { grant } }) => (grant ? [{ id, budget, offerId, grant }] : [])),
        );
        const total = (some: typeof grants) =>
          some.reduce((sum, { grant }) => sum + minorUnits(grant.money), 0n);
        for (const { id, capacity, amount } of offers) {
          const ofOffer = grants.filter(({ offerId }) => offerId === id);
          if (capacity.unit === 'money') expect(total(ofOffer) <= minorUnits(capacity.money)).toBe(true);
          for (const { grant } of ofOffer) {
            const sum = minorUnits(grant.money);
            const each = 'money' in amount && amount.money ? minorUnits(amount.money) : null;
            if (each !== null && amount.kind !== 'ceiling') expect(sum >= each).toBe(true);
            if (each !== null && amount.kind !== 'floor') expect(sum <= each).toBe(true);
          }
        }
        for (const { id, budget } of needs) {
          const ofNeed = grants.filter((each) => each.id === id);
          if ('money' in budget && budget.money) expect(total(ofNeed) <= minorUnits(budget.money)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('money for a need that has a part of its sum', () => {
  const exact = (amount: string) => ({ kind: 'exact' as const, money: usd(amount) });
  const earlier = fund(9, '1', exact('1'));
  const brings = (amount: string): StandingMatch => ({
    needId: idAt(1, 0),
    offerId: earlier.id,
    status: 'accepted',
    covers: ['financing'],
    allocation: { unit: 'money', money: usd(amount) },
    contribution: usd(amount),
  });
  const unknown = { kind: 'unknown' as const };

  it('is the rest, and is told as a part of all that it asks for', async () => {
    const needs = [need(0, exact('1000000'))];
    const offers = [fund(0, '600000', unknown)];
    const pool = await cleared({ needs, offers, standing: [brings('200000')] });
    const [recommended] = pool.recommendedFor(needs[0]!.id);
    const { grant, equity, value } = recommended!.clearing;
    expect(grant).toMatchObject({ money: usd('600000.00') });
    expect(grant!.share).toBeCloseTo(0.6, 9);
    const terms = equity.groups.reduce((sum, { points }) => sum + points, 0);
    expect(value).toBeCloseTo((7_000 + terms) * 0.6 + equity.firstHelp, 6);
    expect(equity.firstHelp).toBe(0);
  });

  it('goes first to a need that has nothing, where three quarters of a rest are no more than what is left of a whole', async () => {
    const needs = [need(0, exact('1000000')), need(1, exact('1000000'))];
    const offers = [fund(0, '600000', unknown)];
    const scoreOf = (needId: string) => (needId === needs[0]!.id ? 9_000 : 7_500);
    const pool = await cleared({ needs, offers, scoreOf, standing: [brings('200000')] });
    expect(chosen(pool, needs)).toEqual([[], [[offers[0]!.id, '600000.00']]]);
  });

  it('is said of what is not chosen beside a part that it could bring the rest', async () => {
    const needs = [need(0, exact('1000000'))];
    const offers = [fund(0, '500000', unknown), fund(1, '500000', unknown)].map((each) => ({
      ...each,
      cooperationTypes: ['financing' as const],
    }));
    const told = (await cleared({ needs, offers }))
      .recommendedFor(needs[0]!.id)
      .map(({ clearing }) => clearing);
    expect(told.map(({ chosen: isChosen, couldBringRest }) => [isChosen, couldBringRest])).toEqual([
      [true, undefined],
      [false, true],
    ]);
  });

  it('has no room to spare for a cent that it has left', async () => {
    const needs = [need(0, exact('300000')), need(1, exact('50000'))];
    const offers = [fund(0, '300000.01', unknown), fund(1, '50000', unknown)];
    const scoreOf = (needId: string, offerId: string) =>
      (needId === needs[0]!.id) === (offerId === offers[0]!.id) ? 9_000 : 4_000;
    const pool = await cleared({ needs, offers, scoreOf });
    expect(pool.recommendedFor(needs[1]!.id).map(({ offerId }) => offerId)).toEqual([offers[1]!.id]);
  });

  it('is no more where it has all', async () => {
    const needs = [need(0, exact('1000000'), 2)];
    const pool = await cleared({
      needs,
      offers: [fund(0, '600000', unknown)],
      standing: [brings('1000000')],
    });
    expect(pool.recommendedFor(needs[0]!.id)).toEqual([]);
  });
});

it('a fixed sum in another currency than the rates are in is given to the cent', async () => {
  const rates = {
    base: 'USD',
    rates: [{ currency: 'EUR', perBase: '0.9', on: DAY, source: 'a bank' }],
  };
  const euros = (amount: string): Money => ({ amount, currency: 'EUR' });
  const needs = [need(0, { kind: 'ceiling', money: usd('1000000') })];
  for (const [kind, left] of [
    ['exact', '1500000'],
    ['floor', '500000'],
    ['ceiling', '1500000'],
  ] as const) {
    const capacity: Capacity = { unit: 'money', money: euros(left) };
    const amount = { kind, money: euros('500000') };
    const offers = [{ ...fund(0, left, amount), capacity, remaining: capacity }];
    expect(chosen(await cleared({ needs, offers }, rates), needs)).toEqual([[[offers[0]!.id, '500000']]]);
  }
});
