import { expect } from '@jest/globals';
import { compareMoney } from '@mutua/vocabulary';
import { solve } from '../clearing/highs/solve.js';
import { isAnyRedundant } from '../clearing/index.js';
import { minorUnits } from '../clearing/splitting/exact-conversion.js';
import type { ClearedPool } from './cleared-pool.js';
import type { RecommendedOffer } from './recommendations.js';
import type { StoredNeed, StoredOffer } from './stored-pool.js';
import type { Stored } from './stored-pool.spec-data.js';

/** What HiGHS finds at best, units and money together. */
export async function optimumOf(pool: ClearedPool): Promise<number> {
  const task = { program: (await pool.audited()).program, timeLimit: 20, relativeGap: 0 };
  const message = await solve(task, () => undefined);
  if (message.type !== 'solved' || !message.solution.isOptimal) throw new Error(JSON.stringify(message));
  return message.solution.value;
}

export const chosenOf = (pool: ClearedPool, { id }: StoredNeed): RecommendedOffer[] =>
  pool.recommendedFor(id).filter(({ clearing }) => clearing.chosen);

/** That no offer gives more than it has, no need gets more than it asks for, and none gets the same help twice. */
export function assertBounds(pool: ClearedPool, { needs, offers }: Pick<Stored, 'needs' | 'offers'>): void {
  const given = needs.flatMap((need) =>
    chosenOf(pool, need).map(({ offerId, clearing }) => ({
      need,
      offerId,
      grant: clearing.grant,
      part: clearing.part,
    })),
  );
  for (const { id, capacity, amount } of offers) {
    const ofOffer = given.filter(({ offerId }) => offerId === id);
    if (capacity.unit === 'grants') {
      const numbers = ofOffer.map(({ need, part = 1 }) => (need.quantities?.grants ?? 0) * part || 1);
      expect(numbers.reduce((sum, number) => sum + number, 0)).toBeLessThanOrEqual(
        (capacity.quantity ?? Infinity) + 1e-6,
      );
    }
    if (capacity.unit !== 'money') continue;
    const sum = ofOffer.reduce((all, { grant }) => all + (grant ? minorUnits(grant.money) : 0n), 0n);
    expect(sum <= minorUnits(capacity.money)).toBe(true);
    for (const { grant } of ofOffer) {
      if (!grant || !('money' in amount) || !amount.money) continue;
      if (amount.kind === 'floor') expect(compareMoney(grant.money, amount.money)).toBeGreaterThanOrEqual(0);
      if (amount.kind === 'ceiling') expect(compareMoney(grant.money, amount.money)).toBeLessThanOrEqual(0);
    }
  }
  for (const need of needs) {
    const ofNeed = given.filter((pair) => pair.need === need);
    expect(ofNeed.reduce((all, { grant }) => all + (grant?.share ?? 0), 0)).toBeLessThanOrEqual(1 + 1e-9);
    const kinds = ofNeed.map(({ offerId }) =>
      bitsOf(
        need,
        offers.find(({ id }) => id === offerId)!,
      ),
    );
    expect(isAnyRedundant(kinds)).toBe(false);
  }
}

function bitsOf({ cooperationTypes }: StoredNeed, offer: StoredOffer): number {
  return cooperationTypes.reduce(
    (bits, type, at) => (offer.cooperationTypes.includes(type) ? bits | (1 << at) : bits),
    0,
  );
}
