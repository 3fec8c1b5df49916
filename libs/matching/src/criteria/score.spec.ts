import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apportion } from './apportion.js';
import { scoreOf } from './score.js';

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

const known = fc.array(
  fc.record({
    value: fc.integer({ min: 0, max: 10_000 }).map((points) => points / 10_000),
    weight: fc.integer({ min: 1, max: 50 }),
  }),
  { maxLength: 8 },
);

describe('scoreOf', () => {
  it('is the mean by weight, halves rounded up', () => {
    expect(
      scoreOf([
        { value: 1, weight: 30 },
        { value: 0.5, weight: 10 },
      ]).score,
    ).toBe(8750);
    expect(
      scoreOf([
        { value: 0.0001, weight: 1 },
        { value: 0, weight: 1 },
      ]).score,
    ).toBe(1);
  });

  it('is 0 if nothing is known', () => {
    expect(scoreOf([])).toEqual({ score: 0, rescaledWeights: [], contributions: [] });
  });

  it('is an integer of 0…10000 to which the contributions sum', () => {
    fc.assert(
      fc.property(known, (criteria) => {
        const { score, contributions, rescaledWeights } = scoreOf(criteria);
        expect(Number.isInteger(score) && score >= 0 && score <= 10_000).toBe(true);
        expect(sum(contributions)).toBe(score);
        expect(sum(rescaledWeights)).toBe(criteria.length === 0 ? 0 : 10_000);
        expect(contributions.every((points) => Number.isInteger(points) && points >= 0)).toBe(true);
      }),
    );
  });
});

describe('apportion', () => {
  it('gives what is left to the largest fractions, the earlier first', () => {
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(apportion(10, [0, 1, 5])).toEqual([0, 2, 8]);
    expect(apportion(10, [0, 0])).toEqual([0, 0]);
  });
});
