import fc from 'fast-check';
import { COOPERATION_TYPES, type Capacity, type CooperationType, type Money } from '@mutua/vocabulary';
import { EQUITY_POLICY } from '../clearing/index.js';
import { NO_RATES, type ReferenceRates } from '../criteria/reference-rates.js';
import { ClearedPool } from './cleared-pool.js';
import type {
  PoolToClear,
  StandingMatch,
  StoredCandidate,
  StoredNeed,
  StoredOffer,
  StoredPool,
} from './stored-pool.js';

export const DAY = '2026-11-20';

export const usd = (amount: string): Money => ({ amount, currency: 'USD' });

/** A stored pool as clearing reads it. */
export interface Stored {
  readonly needs: readonly StoredNeed[];
  readonly offers: readonly StoredOffer[];
  readonly candidates: readonly StoredCandidate[];
  readonly standing?: readonly StandingMatch[];
}

export function storedPool({
  needs,
  offers,
  candidates,
  standing = [],
}: Stored): PoolToClear & Pick<StoredPool, 'standingOfOffers'> {
  return {
    openNeeds: () => Promise.resolve([...needs]),
    openOffers: () => Promise.resolve([...offers]),
    candidates: () => Promise.resolve([...candidates]),
    standingOfNeeds: () => Promise.resolve([...standing]),
    standingOfOffers: () => Promise.resolve([...standing]),
  };
}

/** The pool after its first run, and those that it takes to search for all exchanges. */
export async function clearedPool(pool: Stored, rates: ReferenceRates = NO_RATES): Promise<ClearedPool> {
  const cleared = await ClearedPool.load(storedPool(pool), { equity: EQUITY_POLICY, rates, day: DAY });
  await settled(cleared, 1);
  return cleared;
}

/** Settles until nothing is left to be searched for. */
export async function settled(pool: ClearedPool, run: number): Promise<void> {
  await pool.settle(run);
  while (pool.isUnfinished) await pool.searchOn(run);
}

export const idOf = (side: 'need' | 'offer', at: number) =>
  `00000000-0000-4000-8000-${side === 'need' ? '1' : '2'}${String(at).padStart(11, '0')}`;

const TYPES = COOPERATION_TYPES.slice(0, 3);
const thousands = (most: number) => fc.integer({ min: 1, max: most }).map((sum) => usd(`${sum}000`));
const types = fc.subarray(TYPES, { minLength: 1 });

const budgets: fc.Arbitrary<StoredNeed['budget']> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<StoredNeed['budget']>({ kind: 'unknown' }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('exact' as const), money: thousands(100) }) },
);
const amounts: fc.Arbitrary<StoredOffer['amount']> = fc.oneof(
  fc.constant<StoredOffer['amount']>({ kind: 'unknown' }),
  fc.record({ kind: fc.constantFrom('ceiling' as const, 'floor' as const), money: thousands(60) }),
);

const quantities: fc.Arbitrary<NonNullable<StoredNeed['quantities']>> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ grants: fc.integer({ min: 1, max: 4 }) }) },
);

const needs = fc.record({
  types,
  budget: budgets,
  quantities,
  country: fc.constantFrom('BR', 'RW', 'FJ', 'VN'),
});

interface Bounds {
  readonly needs: number;
  readonly offers: number;
  /** What an offer of money has left, in thousands; 0 for none of them. */
  readonly left: number;
  /** How many types of cooperation an offer gives at most. */
  readonly typesOfAnOffer?: number;
  /** Whether needs ask for numbers; they do if it is left out. */
  readonly numbers?: boolean;
}

/** Pools of units and money, where offers that give the same help compete. */
export function pools(most: Bounds): fc.Arbitrary<Stored> {
  const given = fc.subarray(TYPES, { minLength: 1, maxLength: most.typesOfAnOffer ?? TYPES.length });
  const unit = fc.record({
    types: given,
    quantity: fc.integer({ min: 0, max: 3 }),
    amount: fc.oneof(amounts, fc.record({ kind: fc.constant('exact' as const), money: thousands(60) })),
  });
  const fund = fc.record({
    types: fc.constant<CooperationType[]>([TYPES[0]!]),
    left: thousands(most.left || 1),
    amount: amounts,
  });
  const offers = most.left > 0 ? fc.oneof(unit, fund) : unit;
  return fc
    .record({
      needs: fc.array(needs, { minLength: 1, maxLength: most.needs }),
      offers: fc.array(offers, { minLength: 1, maxLength: most.offers }),
      scores: fc.infiniteStream(fc.integer({ min: 4_000, max: 10_000 })),
    })
    .map(({ needs: asked, offers: given, scores }) => {
      const capacityOf = (each: (typeof given)[number]): Capacity =>
        'left' in each ? { unit: 'money', money: each.left } : { unit: 'grants', quantity: each.quantity };
      const stored = {
        needs: asked.map(({ types: cooperationTypes, budget, quantities, country }, at): StoredNeed => ({
          id: idOf('need', at),
          country,
          cooperationTypes,
          coveredTypes: [],
          budget,
          quantities: most.numbers === false ? {} : quantities,
        })),
        offers: given.map((each, at): StoredOffer => {
          const [capacity, amount] = [capacityOf(each), each.amount];
          return {
            id: idOf('offer', at),
            cooperationTypes: each.types,
            capacity,
            remaining: capacity,
            amount,
          };
        }),
      };
      const candidates = stored.needs.flatMap((need) =>
        stored.offers
          .filter((offer) => offer.cooperationTypes.some((type) => need.cooperationTypes.includes(type)))
          .map((offer) => ({ needId: need.id, offerId: offer.id, score: Number(scores.next().value) }))
          .sort((a, b) => b.score - a.score),
      );
      return { ...stored, candidates };
    });
}
