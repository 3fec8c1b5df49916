import { describe, expect, it } from '@jest/globals';
import { assertReasonable } from './body-limits.js';

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

describe('a body', () => {
  it.each([
    ['absent', undefined],
    ['empty', {}],
    [
      'like a need',
      { title: 'x', sdgGoals: [1, 2], budget: { kind: 'exact', money: { amount: '1', currency: 'USD' } } },
    ],
    ['a long list of countries', { countries: Array.from({ length: 250 }, (_, index) => `C${index}`) }],
  ])('that is %s is taken', (_, body) => {
    expect(() => assertReasonable(body)).not.toThrow();
  });

  it.each([
    ['null', null, 'JSON object'],
    ['a list', [], 'JSON object'],
    ['deep', { title: nested(100_000) }, 'deeper'],
    [
      'a list of 140,000 numbers',
      { sdgGoals: Array.from({ length: 140_000 }, (_, index) => index) },
      'more than',
    ],
    ['330,000 objects', { budget: Array.from({ length: 330_000 }, () => ({})) }, 'more than'],
    ['an inherited name', JSON.parse('{"period":{"toString":1}}'), 'not a field'],
  ])('that is %s is refused', (_, body, words) => {
    expect(() => assertReasonable(body)).toThrow(words);
  });
});
