import { describe, expect, it } from '@jest/globals';
import { CRITERIA } from './criteria.js';
import { CRITERION_NAMES, DEFAULT_WEIGHTS, problemsOfWeights, sumOfWeights, weightsOf } from './weights.js';

const { of } = DEFAULT_WEIGHTS;
const none = Object.fromEntries(CRITERION_NAMES.map((name) => [name, 0]));

describe('weights', () => {
  it('are there for every criterion, in one order, and the first ones sum to 100', () => {
    expect(CRITERIA.map(({ name }) => name)).toEqual([...CRITERION_NAMES]);
    expect(Object.keys(of)).toEqual([...CRITERION_NAMES]);
    expect(sumOfWeights(of)).toBe(100);
    expect(problemsOfWeights(of)).toEqual([]);
  });

  it.each([
    [{ ...of, topics: -1 }, 'topics', 'not -1'],
    [{ ...of, topics: 2.5 }, 'topics', 'not 2.5'],
    [{ ...of, topics: 1_001 }, 'topics', 'from 0 to 1000'],
    [{ ...of, topics: '25' }, 'topics', 'not "25"'],
    [{ ...of, topics: undefined }, 'topics', 'not nothing'],
    [{ ...of, wealth: 5 }, null, 'wealth is no criterion'],
    [none, null, 'all weights are 0'],
  ])('of %j are refused with the reason', (bad, criterion, detail) => {
    expect(problemsOfWeights(bad)).toEqual([{ criterion, detail: expect.stringContaining(detail) }]);
  });

  it('may leave a criterion out by 0, and cannot be made of what is wrong', () => {
    expect(weightsOf('v2', { ...of, sdgs: 0 })).toEqual({ version: 'v2', of: { ...of, sdgs: 0 } });
    expect(() => weightsOf('v2', { ...of, sdgs: -3 })).toThrow(RangeError);
  });
});
