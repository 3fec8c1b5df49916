import { describe, expect, it } from '@jest/globals';
import type { Capacity } from './capacity.js';
import { quantitiesGiven, sumBrought, sumLacking, typesCovered, type PartOfNeed } from './coverage.js';

const seats = (quantity: number | null): Capacity => ({ unit: 'seats', quantity });
const usd = (amount: string) => ({ amount, currency: 'USD' });
const gives = (allocation: Capacity, covers: PartOfNeed['covers'] = ['training']): PartOfNeed => ({
  covers,
  allocation,
});
const asked = { cooperationTypes: ['training', 'financing'], quantities: { seats: 25 } } as const;

describe('what matches cover of a need', () => {
  it('is a type when they reach the number asked for, together', () => {
    expect(typesCovered(asked, [gives(seats(20))])).toEqual([]);
    expect(typesCovered(asked, [gives(seats(20)), gives(seats(5))])).toEqual(['training']);
    expect(typesCovered(asked, [gives(seats(25)), gives(seats(25), ['financing'])])).toEqual([
      'training',
      'financing',
    ]);
  });

  it('is a type when one gives it in what the need does not count: unknown is not too little', () => {
    const uncounted: Capacity[] = [
      { unit: 'unknown' },
      seats(null),
      { unit: 'projects', quantity: 1 },
      { unit: 'money', money: { amount: '5', currency: 'USD' } },
    ];
    for (const allocation of uncounted)
      expect(typesCovered(asked, [gives(allocation)])).toEqual(['training']);
    expect(typesCovered({ ...asked, quantities: undefined }, [gives(seats(1))])).toEqual(['training']);
  });

  it('is no type by money while matches bring less than the sum of the budget, for whatever type they bring it', () => {
    const budget = { kind: 'ceiling', money: usd('1000') } as const;
    const of = { cooperationTypes: asked.cooperationTypes, budget };
    const brings = (amount: string, covers: PartOfNeed['covers']): PartOfNeed => ({
      covers,
      allocation: { unit: 'money', money: usd(amount) },
      contribution: usd(amount),
    });
    const [training, financing] = [brings('400', ['training']), brings('600', ['financing'])];
    expect(typesCovered(of, [training])).toEqual([]);
    expect(sumLacking(of, [training])).toEqual(usd('600'));
    expect(typesCovered(of, [training, financing])).toEqual(['training', 'financing']);
    expect(sumLacking(of, [training, financing])).toBeNull();
    expect(typesCovered(of, [brings('1000.01', ['training'])])).toEqual(['training']);
    // in another currency than the budget is in by now, it is not known how much it brings
    const changed = { ...of, budget: { kind: 'exact', money: { amount: '9', currency: 'EUR' } } } as const;
    expect(typesCovered(changed, [training])).toEqual(['training']);
    expect(sumBrought(changed, [training])).toBeNull();
  });

  it('is counted by unit, as far as it is asked for', () => {
    const given = [seats(20), seats(3), seats(null), { unit: 'projects', quantity: 2 } as const];
    expect(quantitiesGiven({ seats: 25, people: 5 }, given)).toEqual({ seats: 23 });
  });
});
