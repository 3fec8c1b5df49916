import { describe, expect, it } from '@jest/globals';
import { assertNothingErased } from './assert-nothing-erased.js';
import { Refused } from './refused.js';

const before = {
  title: 'Training',
  topics: ['health'],
  terms: null,
  amount: { kind: 'exact', money: { amount: '5', currency: 'USD' } },
  period: { start: '2026-01-01', end: '2026-12-31' },
};

function erased(after: object, sent: unknown): string[] {
  try {
    assertNothingErased(before, after, sent);
    return [];
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    expect(error).toMatchObject({ kind: 'invalid', code: 'would-be-erased' });
    return error.errors.map(({ pointer }) => pointer);
  }
}

describe('assertNothingErased', () => {
  it('names what is filled in and was left out', () => {
    expect(erased({ ...before, topics: [], title: 'Other' }, { title: 'Other' })).toEqual(['/topics']);
    expect(erased({ ...before, topics: [] }, undefined)).toEqual(['/topics']);
  });

  it('lets go what is named as empty, and asks nothing of what was empty', () => {
    expect(erased({ ...before, topics: [] }, { topics: [] })).toEqual([]);
    expect(erased({ ...before, terms: null }, {})).toEqual([]);
  });

  it('looks into values, but not into amounts that change their kind', () => {
    const period = { start: '2026-01-01', end: null };
    expect(erased({ ...before, period }, { period: { start: '2026-01-01' } })).toEqual(['/period/end']);
    expect(erased({ ...before, period }, { period })).toEqual([]);
    const amount = { kind: 'unknown' };
    expect(erased({ ...before, amount }, { amount })).toEqual([]);
  });
});
