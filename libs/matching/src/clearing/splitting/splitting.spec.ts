import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareMoney, type Money } from '@mutua/vocabulary';
import { EQUITY_POLICY } from '../equity/equity-policy.js';
import { solve } from '../highs/solve.js';
import { fromBase, minorUnits, moneyOf, toBase } from './exact-conversion.js';
import { inBaseUnits, type FundingNeed, type SplitProblem } from './split-problem.js';
import { splitProgram } from './split-program.spec-data.js';
import { splitMoney } from './split.js';

const rate = (currency: string, perBase: string) => ({ currency, perBase, on: '2026-11-02', source: 'test' });
const RATES = { base: 'USD', rates: [rate('EUR', '0.92'), rate('JPY', '156.25'), rate('TND', '3.1084')] };
const usd = (amount: string): Money => ({ amount, currency: 'USD' });

describe('reference rates', () => {
  it('convert exactly, with each currency’s own smallest unit', () => {
    expect(toBase({ amount: '92.00', currency: 'EUR' }, RATES, 'down')).toBe(10_000n);
    expect(toBase({ amount: '1000', currency: 'JPY' }, RATES, 'down')).toBe(640n);
    expect(toBase({ amount: '0.001', currency: 'TND' }, RATES, 'down')).toBe(0n);
    expect(toBase({ amount: '0.001', currency: 'TND' }, RATES, 'up')).toBe(1n);
    expect(fromBase(10_000n, 'EUR', RATES)).toEqual({ amount: '92.00', currency: 'EUR' });
    expect(moneyOf(5n, 'USD')).toEqual({ amount: '0.05', currency: 'USD' });
    expect(moneyOf(5n, 'JPY')).toEqual({ amount: '5', currency: 'JPY' });
    expect(minorUnits(usd('999999999999999.99'))).toBe(99_999_999_999_999_999n);
  });

  it('are unknown where they are missing, and refused where they make no sense', () => {
    expect(toBase({ amount: '1', currency: 'CHF' }, RATES, 'down')).toBeNull();
    const senseless = { base: 'USD', rates: [rate('EUR', '0')] };
    expect(() => toBase({ amount: '1', currency: 'EUR' }, senseless, 'down')).toThrow(RangeError);
  });
});

const need = (id: string, asks: Money, candidates: Record<string, number>): FundingNeed => ({
  id,
  asks,
  groups: [],
  isHelped: false,
  candidates: Object.entries(candidates).map(([offerId, score]) => ({ offerId, score })),
});

const problemOf = (offers: SplitProblem['offers'], needs: FundingNeed[]): SplitProblem => ({
  offers,
  needs,
  rates: RATES,
  policy: EQUITY_POLICY,
});

describe('splitting money', () => {
  it('gives to several needs what one offer has, none under its minimum', () => {
    const fund = {
      id: 'fund',
      counts: 'sum' as const,
      left: usd('100000.00'),
      leastEach: usd('20000.00'),
      mostEach: usd('60000.00'),
    };
    const { grants } = splitMoney(
      problemOf(
        [fund],
        [
          need('a', usd('80000.00'), { fund: 9000 }),
          need('b', usd('30000.00'), { fund: 8000 }),
          need('c', usd('15000.00'), { fund: 10_000 }),
        ],
      ),
    );
    // c asks for less than the fund gives anybody
    expect(grants.map(({ needId, money }) => [needId, money.amount])).toEqual([
      ['a', '60000.00'],
      ['b', '30000.00'],
    ]);
  });

  it('gives first help by the part of a sum, so that no crumbs are strewn for its sake', () => {
    const fund = {
      id: 'fund',
      counts: 'sum' as const,
      left: usd('50.00'),
      leastEach: usd('20.00'),
      mostEach: null,
    };
    const [a, b] = [need('a', usd('50.00'), { fund: 9000 }), need('b', usd('50.00'), { fund: 8000 })];
    const given = (needs: FundingNeed[]) =>
      splitMoney(problemOf([fund], needs)).grants.map(({ needId, money }) => [needId, money.amount]);
    expect(given([a, b])).toEqual([['a', '50.00']]);
    // who has something already gains less by it
    expect(given([{ ...a, isHelped: true }, b])).toEqual([['b', '50.00']]);
  });

  it('leaves out, and names, what has no reference rate', () => {
    const fund = {
      id: 'fund',
      counts: 'sum' as const,
      left: { amount: '100.00', currency: 'CHF' },
      leastEach: null,
      mostEach: null,
    };
    expect(splitMoney(problemOf([fund], [need('a', usd('10.00'), { fund: 9000 })]))).toEqual({
      grants: [],
      value: 0,
      unknownRates: ['CHF'],
    });
  });

  it('of nothing is nothing', () => {
    expect(splitMoney(problemOf([], [])).grants).toEqual([]);
    const empty = { id: 'fund', counts: 'sum' as const, left: usd('0.00'), leastEach: null, mostEach: null };
    expect(splitMoney(problemOf([empty], [need('a', usd('0.00'), { fund: 1 })])).grants).toEqual([]);
  });

  const currency = fc.constantFrom('USD', 'EUR', 'JPY', 'TND');
  const money = (least: number, most: number) =>
    fc
      .tuple(fc.integer({ min: least, max: most }), currency)
      .map(([units, code]) => moneyOf(BigInt(units), code));
  const offers = fc.array(
    fc.record({
      left: fc.integer({ min: 0, max: 90_000 }),
      least: fc.nat(20_000),
      most: fc.nat(60_000),
      currency,
    }),
    { minLength: 1, maxLength: 3 },
  );
  const needs = fc.array(
    fc.record({
      asks: money(1, 60_000),
      scores: fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 3, maxLength: 3 }),
    }),
    { maxLength: 5 },
  );
  const problems = fc.tuple(offers, needs).map(([offers, needs]) =>
    problemOf(
      offers.map(({ left, least, most, currency }, at) => ({
        id: `o${at}`,
        counts: 'sum' as const,
        left: moneyOf(BigInt(left), currency),
        leastEach: least === 0 ? null : moneyOf(BigInt(least), currency),
        mostEach: most === 0 ? null : moneyOf(BigInt(most), currency),
      })),
      needs.map(({ asks, scores }, at) =>
        need(`n${at}`, asks, Object.fromEntries(offers.map((_, o) => [`o${o}`, scores[o]!]))),
      ),
    ),
  );

  it('never gives more than a sum, more than is asked, or a grant out of bounds, to the last cent', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const { grants } = splitMoney(problem);
        for (const { id, left, leastEach, mostEach } of problem.offers) {
          const given = grants.filter(({ offerId }) => offerId === id);
          const sum = given.reduce((total, { money }) => total + minorUnits(money), 0n);
          expect(sum <= minorUnits(left)).toBe(true);
          for (const { money } of given) {
            if (leastEach) expect(compareMoney(money, leastEach)).toBeGreaterThanOrEqual(0);
            if (mostEach) expect(compareMoney(money, mostEach)).toBeLessThanOrEqual(0);
          }
        }
        for (const { id, asks } of problem.needs) {
          const got = grants.filter(({ needId }) => needId === id);
          const sum = got.reduce((total, { inBase }) => total + minorUnits(inBase), 0n);
          expect(sum <= toBase(asks, RATES, 'down')!).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the minimum of one to the last cent where another gets its maximum', () => {
    const dinars = (amount: string): Money => ({ amount, currency: 'TND' });
    const bounds = { leastEach: dinars('9.367'), mostEach: dinars('18.269') };
    const needs = [{ amount: '5.41', currency: 'EUR' }, usd('5.87'), usd('5.88')].map((asks, at) =>
      need(`need-${at}`, asks, { fund: 1 }),
    );
    const { grants } = splitMoney(
      problemOf([{ id: 'fund', counts: 'sum' as const, left: dinars('41.684'), ...bounds }], needs),
    );
    const sums = grants.map(({ money }) => minorUnits(money)).sort();
    expect(sums).toHaveLength(3);
    expect(sums.every((sum) => sum >= 9_367n && sum <= 18_269n)).toBe(true);
    expect(sums.reduce((all, sum) => all + sum, 0n) <= 41_684n).toBe(true);
  });

  it('gives nobody a thousandth more than the most, where the need asks for that thousandth more', () => {
    const dinars = (amount: string): Money => ({ amount, currency: 'TND' });
    const fund = {
      id: 'fund',
      counts: 'sum' as const,
      left: dinars('99'),
      leastEach: null,
      mostEach: dinars('52.812'),
    };
    const { grants } = splitMoney(problemOf([fund], [need('need', dinars('52.813'), { fund: 1 })]));
    expect(grants.map(({ money }) => money)).toEqual([dinars('52.812')]);
  });

  it('is near the optimum that HiGHS finds, and never above it', async () => {
    let value = 0;
    let optimum = 0;
    await fc.assert(
      fc.asyncProperty(problems, async (problem) => {
        const program = splitProgram(inBaseUnits(problem));
        const message = await solve({ program, timeLimit: 10, relativeGap: 0 }, () => undefined);
        if (message.type !== 'solved') throw new Error(message.type);
        const split = splitMoney(problem);
        expect(split.value).toBeLessThanOrEqual(message.solution.value * (1 + 1e-6) + 1e-3);
        value += split.value;
        optimum += message.solution.value;
      }),
      { numRuns: 150, seed: 4 },
    );
    expect(value / optimum).toBeGreaterThan(0.97);
  });
});
